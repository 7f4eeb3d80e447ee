package insertionhours.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as firms would send them, made by the programs that read them. */
public final class SampleFiles {
  private static final String TYPES = "[Content_Types].xml";

  private SampleFiles() {}

  /** Something that happens to a document before it is written. */
  interface Change {
    void to(PDDocument document) throws IOException;
  }

  /** A PDF with these lines on a page. */
  public static byte[] pdf(String... lines) {
    return pdf(document -> write(document, lines));
  }

  static byte[] pdf(Change change) {
    try (PDDocument document = new PDDocument()) {
      change.to(document);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      document.save(content);
      return content.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(PDDocument document, String... lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream text = new PDPageContentStream(document, page)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), 11);
      text.setLeading(16);
      text.newLineAtOffset(60, 760);
      for (String line : lines) {
        text.showText(line);
        text.newLine();
      }
      text.endText();
    }
  }

  static byte[] pdfWithPassword(String password) {
    return pdf(
        document -> {
          write(document, "Contrat");
          document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
  }

  /** A page whose content unpacks to so many million bytes. */
  static byte[] bomb(int megabytes, boolean armoured) {
    return pdf(
        document -> {
          PDPage page = new PDPage();
          document.addPage(page);
          byte[] packed = packed(megabytes);
          COSStream content = document.getDocument().createCOSStream();
          try (var raw = content.createRawOutputStream()) {
            raw.write(
                armoured
                    ? (HexFormat.of().formatHex(packed) + ">").getBytes(StandardCharsets.US_ASCII)
                    : packed);
          }
          var filters = new COSArray();
          if (armoured) {
            filters.add(COSName.ASCII_HEX_DECODE);
          }
          filters.add(COSName.FLATE_DECODE);
          content.setItem(COSName.FILTER, filters);
          page.setContents(new PDStream(content));
        });
  }

  private static byte[] packed(int megabytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    byte[] blank = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(blank);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  /** A PDF of about so many bytes, which no packing makes smaller. */
  public static byte[] largePdf(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    return pdf(
        document -> {
          write(document, "Émargements");
          COSStream attached = document.getDocument().createCOSStream();
          try (var raw = attached.createRawOutputStream()) {
            raw.write(noise);
          }
          document.getDocumentCatalog().getCOSObject().setItem("Noise", attached);
        });
  }

  /** A picture with a red corner at the top left, so that its top can be told. */
  static BufferedImage picture(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return picture;
  }

  public static byte[] picture(String format) {
    return written(picture(64, 32, BufferedImage.TYPE_INT_RGB), format);
  }

  static byte[] written(BufferedImage picture, String format) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      ImageIO.write(picture, format, content);
      return content.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG as a telephone takes it: held in some way, with the place in its metadata. */
  public static byte[] photo(int orientation) {
    byte[] plain = picture("jpeg");
    byte[] exif = exif(orientation);
    ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 4);
    photo.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
    return photo.put(plain, 2, plain.length - 2).array();
  }

  /** Orientation, and a GPS directory with a latitude (Exif 2.32). */
  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(160);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    exif.putInt(0);
    exif.putShort((short) 1);
    exif.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes());
    exif.putInt(0);
    return exif.put("GPS-LATITUDE-48.8566".getBytes(StandardCharsets.US_ASCII)).array();
  }

  /** A workbook with these parts besides the two that make it one. */
  public static byte[] xlsx(Map<String, String> parts) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(TYPES, "<Types/>");
    all.put("xl/workbook.xml", "<workbook/>");
    all.putAll(parts);
    return zip(all);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }

  /** A workbook of about so many bytes. */
  public static byte[] largeXlsx(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(11).nextBytes(noise);
    return xlsx(Map.of("xl/media/scan.bin", new String(noise, StandardCharsets.ISO_8859_1)));
  }
}
