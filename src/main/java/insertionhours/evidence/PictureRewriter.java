package insertionhours.evidence;

import insertionhours.problems.RuleViolation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures anew: what is seen stays, upright; where, when and with what it was taken goes,
 * and with it whatever else the file carried.
 */
final class PictureRewriter {
  /** What any phone takes by itself, and an A4 sheet scanned at 600 dpi, have less. */
  private static final long MOST_PIXELS = 50_000_000;

  private static final int LONGEST_SIDE = 20_000;
  private static final float QUALITY = 0.92f;

  private PictureRewriter() {}

  static byte[] rewritten(FileType type, byte[] content) {
    try {
      BufferedImage picture = read(type, content);
      int orientation = type == FileType.JPEG ? ExifOrientation.of(content) : 1;
      return written(type, orientation == 1 ? picture : upright(picture, orientation));
    } catch (RuleViolation refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      throw Refused.because("PICTURE_UNREADABLE");
    }
  }

  private static BufferedImage read(FileType type, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
        throw Refused.because("PICTURE_TOO_LARGE");
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean turned = ExifOrientation.isTurned(orientation);
    BufferedImage upright =
        new BufferedImage(
            turned ? height : width,
            turned ? width : height,
            picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = upright.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.drawRenderedImage(picture, ExifOrientation.upright(orientation, width, height));
    graphics.dispose();
    return upright;
  }

  private static byte[] written(FileType type, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(content)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return content.toByteArray();
  }
}
