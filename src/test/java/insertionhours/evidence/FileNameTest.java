package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "contrat.pdf > contrat.pdf",
        "Contrat signé.PDF > Contrat signé.PDF",
        "C:\\Users\\moi\\contrat.pdf > contrat.pdf",
        "../../etc/passwd > passwd.pdf",
        "virus.exe > virus.exe.pdf",
        "scan.jpg > scan.jpg.pdf",
        "... > document.pdf",
        ".pdf > pdf.pdf",
        "a:b*c?.pdf > a_b_c_.pdf"
      })
  void keepsWhatCanBeKept(String given, String kept) {
    assertThat(FileName.cleaned(given, FileType.PDF)).isEqualTo(kept);
  }

  @Test
  void givesANameWhereThereIsNone() {
    assertThat(FileName.cleaned(null, FileType.JPEG)).isEqualTo("document.jpg");
    assertThat(FileName.cleaned(" \t", FileType.XLSX)).isEqualTo("document.xlsx");
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    assertThat(FileName.cleaned("a\r\nSet-Cookie: x\u202Efdp.pdf", FileType.PDF))
        .isEqualTo("aSet-Cookie_ xfdp.pdf");
  }

  @Test
  void shortensToTwoHundredCharacters() {
    String kept = FileName.cleaned("é".repeat(300) + ".pdf", FileType.PDF);

    assertThat(kept).hasSize(200).endsWith("é.pdf");
    assertThat(FileName.cleaned("x" + "\ud83d\ude00".repeat(150) + ".pdf", FileType.PDF))
        .hasSizeLessThanOrEqualTo(200)
        .endsWith("\ud83d\ude00.pdf");
  }

  @Test
  void isSaidInAHeaderThatNoNameCanBreak() {
    assertThat(FileName.disposition("Relevé d'heures \"mars\" ; 50 %.pdf"))
        .isEqualTo(
            "attachment; filename=\"Releve d'heures _mars_ _ 50 _.pdf\"; filename*=UTF-8''"
                + "Relev%C3%A9%20d%27heures%20%22mars%22%20%3B%2050%20%25.pdf");
  }
}
