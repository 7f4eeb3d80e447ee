package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.problems.DomainProblem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest {
  private static final String NUMBER = "2 69 05 49 588 157 80";

  private final FileInspection inspection = new FileInspection();

  @Test
  void tellsTypesByTheirContentWhateverTheName() {
    assertThat(typeOf("photo.jpg", SampleFiles.pdf("Contrat"))).isEqualTo(FileType.PDF);
    assertThat(typeOf("contrat.pdf", SampleFiles.picture("jpeg"))).isEqualTo(FileType.JPEG);
    assertThat(typeOf("contrat.xlsx", SampleFiles.picture("png"))).isEqualTo(FileType.PNG);
    assertThat(typeOf("virus.exe", SampleFiles.xlsx(Map.of()))).isEqualTo(FileType.XLSX);
  }

  @Test
  void keepsPdfAndWorkbookAsTheyAre() {
    byte[] pdf = SampleFiles.pdf("Contrat de mission du 02/03/2026", "SIRET 123 456 789 01234");
    byte[] xlsx = SampleFiles.xlsx(Map.of("xl/worksheets/sheet1.xml", "<v>151.67</v>"));

    assertThat(inspection.checked("a.pdf", pdf).content()).isEqualTo(pdf);
    assertThat(inspection.checked("a.xlsx", xlsx).content()).isEqualTo(xlsx);
  }

  @Test
  void refusesWhatIsOfNoTypeThatIsTaken() {
    refused("FILE_EMPTY", new byte[0]);
    refused("FILE_TYPE_REFUSED", bytes("<html><script>alert(1)</script></html>"));
    refused("FILE_TYPE_REFUSED", bytes("MZ\u0090"));
    refused("FILE_TYPE_REFUSED", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
    refused("FILE_TYPE_REFUSED", SampleFiles.picture("gif"));
    refused("FILE_TYPE_REFUSED", SampleFiles.zip(Map.of("word/document.xml", "<document/>")));
    refused("FILE_TYPE_REFUSED", SampleFiles.zip(Map.of("xl/workbook.xml", "<workbook/>")));
    refused("FILE_IS_HEIF", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
    refused("FILE_TOO_LARGE", Arrays.copyOf(SampleFiles.pdf("a"), (10 << 20) + 1));
  }

  @Test
  void refusesBrokenFiles() {
    refused("FILE_UNREADABLE", bytes("%PDF-1.7\nnothing that any reader would know"));
    byte[] photo = SampleFiles.picture("jpeg");
    refused("PICTURE_UNREADABLE", Arrays.copyOf(photo, 40));
    refused("PICTURE_UNREADABLE", Arrays.copyOf(SampleFiles.picture("png"), 20));
    byte[] workbook = SampleFiles.xlsx(Map.of("a", "b".repeat(5000)));
    refused("FILE_UNREADABLE", Arrays.copyOf(workbook, workbook.length - 200));
  }

  @Test
  void refusesAPdfWithAPassword() {
    refused("PDF_WITH_PASSWORD", SampleFiles.pdfWithPassword("secret"));
  }

  @Test
  void takesAPdfThatOnlyForbidsToChangeIt() {
    assertThat(typeOf("a.pdf", SampleFiles.pdfWithPassword(""))).isEqualTo(FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {NUMBER, "269054958815780", "N SS 2690549588157", "1 85 12 2A 004 123"})
  void refusesAPdfWithASocialSecurityNumber(String number) {
    refused("SOCIAL_SECURITY_NUMBER", SampleFiles.pdf("Contrat", "Salariée : " + number + ", CDD"));
  }

  @Test
  void findsTheNumberOnAnyPageInFieldsAndInComments() {
    refused(
        "SOCIAL_SECURITY_NUMBER",
        SampleFiles.pdf(
            document -> {
              SampleFiles.write(document, "Page 1");
              SampleFiles.write(document, "Page 2");
              SampleFiles.write(document, NUMBER);
            }));
    refused(
        "SOCIAL_SECURITY_NUMBER",
        SampleFiles.pdf(
            document -> {
              SampleFiles.write(document, "Formulaire");
              PDAcroForm form = new PDAcroForm(document);
              document.getDocumentCatalog().setAcroForm(form);
              PDTextField field = new PDTextField(form);
              field.setPartialName("nir");
              field.getCOSObject().setString("V", NUMBER);
              form.getFields().add(field);
            }));
    refused(
        "SOCIAL_SECURITY_NUMBER",
        SampleFiles.pdf(
            document -> {
              SampleFiles.write(document, "Annoté");
              PDAnnotationText comment = new PDAnnotationText();
              comment.setContents("NIR " + NUMBER);
              document.getPage(0).getAnnotations().add(comment);
            }));
  }

  @Test
  void refusesAWorkbookWithASocialSecurityNumber() {
    refused(
        "SOCIAL_SECURITY_NUMBER",
        SampleFiles.xlsx(Map.of("xl/sharedStrings.xml", "<si><t>" + NUMBER + "</t></si>")));
    refused(
        "SOCIAL_SECURITY_NUMBER",
        SampleFiles.xlsx(Map.of("xl/worksheets/sheet1.xml", "<c><v>269054958815780</v></c>")));
  }

  @Test
  void refusesMacros() {
    refused("FILE_WITH_MACROS", SampleFiles.xlsx(Map.of("xl/vbaProject.bin", "x")));
    Map<String, String> parts = new HashMap<>();
    parts.put("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    parts.put("xl/workbook.xml", "<workbook/>");
    refused("FILE_WITH_MACROS", SampleFiles.zip(parts));
  }

  @Test
  void refusesWhatUnpacksToMoreThanIsEverNeeded() {
    refused("FILE_TOO_COMPLEX", SampleFiles.bomb(300, false));
    refused("FILE_TOO_COMPLEX", SampleFiles.bomb(300, true));
    refused(
        "FILE_TOO_COMPLEX",
        SampleFiles.xlsx(Map.of("xl/worksheets/sheet1.xml", " ".repeat(40 << 20))));
    refused("FILE_TOO_COMPLEX", SampleFiles.xlsx(Map.of("xl/a.bin", " ".repeat(151 << 20))));
    Map<String, String> parts = new HashMap<>();
    IntStream.range(0, 2_001).forEach(i -> parts.put("xl/" + i, ""));
    refused("FILE_TOO_COMPLEX", SampleFiles.xlsx(parts));
  }

  @Test
  void givesUpOnceTheTimeIsUp() {
    FileInspection impatient = new FileInspection(Duration.ofMillis(-1));

    assertThatThrownBy(() -> impatient.checked("a.pdf", SampleFiles.pdf("Contrat")))
        .extracting(e -> ((DomainProblem) e).code())
        .isEqualTo("FILE_TOO_COMPLEX");
  }

  @Test
  void refusesAPdfOfTooManyPages() {
    refused(
        "PDF_TOO_MANY_PAGES",
        SampleFiles.pdf(
            document -> {
              for (int i = 0; i < 301; i++) {
                document.addPage(new PDPage());
              }
            }));
  }

  @Test
  void refusesPicturesThatWouldFillTheMemory() {
    byte[] png = SampleFiles.picture("png");
    int width = 16;
    png[width] = 0;
    png[width + 1] = 1;
    refused("PICTURE_TOO_LARGE", png);
  }

  @Test
  void takesTheMetadataOffAPhoto() {
    byte[] photo = SampleFiles.photo(1);
    assertThat(text(photo)).contains("Exif", "GPS-LATITUDE");

    byte[] kept = inspection.checked("photo.jpg", photo).content();

    assertThat(text(kept)).doesNotContain("Exif").doesNotContain("GPS-LATITUDE");
    assertThat(ExifOrientation.of(kept)).isEqualTo(1);
  }

  @Test
  void takesTheTextsOffAPng() throws IOException {
    byte[] plain = SampleFiles.picture("png");
    byte[] appended = Arrays.copyOf(plain, plain.length + 20);
    System.arraycopy(bytes("GPS-LATITUDE-48.8566"), 0, appended, plain.length, 20);

    byte[] kept = inspection.checked("scan.png", appended).content();

    assertThat(text(kept)).doesNotContain("GPS");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(picture.getRGB(60, 30)).isEqualTo(Color.WHITE.getRGB());
  }

  /** Where the red corner of the upright picture is, as stored by a camera held in each way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void setsAPhotoUpright(int orientation) throws IOException {
    byte[] kept = inspection.checked("p.jpg", SampleFiles.photo(orientation)).content();

    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
    boolean turned = orientation >= 5;
    assertThat(upright.getWidth()).isEqualTo(turned ? 32 : 64);
    assertThat(upright.getHeight()).isEqualTo(turned ? 64 : 32);
    boolean right = Arrays.asList(2, 3, 6, 7).contains(orientation);
    boolean bottom = Arrays.asList(3, 4, 7, 8).contains(orientation);
    int x = right ? upright.getWidth() - 5 : 4;
    int y = bottom ? upright.getHeight() - 5 : 4;
    Color corner = new Color(upright.getRGB(x, y));
    assertThat(corner.getRed()).isGreaterThan(200);
    assertThat(corner.getGreen()).isLessThan(90);
  }

  @Test
  void refusesColoursOfPrinting() {
    byte[] cmyk = SampleFiles.picture("jpeg");
    int components =
        IntStream.range(0, cmyk.length - 1)
            .filter(i -> (cmyk[i] & 0xff) == 0xff && (cmyk[i + 1] & 0xff) == 0xc0)
            .findFirst()
            .orElseThrow();
    cmyk[components + 9] = 4;
    refused("PICTURE_UNREADABLE", cmyk);
  }

  private FileType typeOf(String name, byte[] content) {
    return inspection.checked(name, content).type();
  }

  private void refused(String code, byte[] content) {
    assertThatThrownBy(() -> inspection.checked("fichier", content))
        .isInstanceOf(DomainProblem.class)
        .extracting(e -> ((DomainProblem) e).code())
        .isEqualTo(code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
