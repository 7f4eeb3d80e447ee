package insertionhours.evidence;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: 1 upright, 2 to 8 turned or mirrored (Exif 2.32, 4.6.5.1.6). Read before
 * the metadata goes, since the picture would lie on its side without it.
 */
final class ExifOrientation {
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private ExifOrientation() {}

  static int of(byte[] jpeg) {
    try {
      return read(ByteBuffer.wrap(jpeg));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  /** What sets a picture of this size upright. */
  static AffineTransform upright(int orientation, double width, double height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Whether width and height change places. */
  static boolean isTurned(int orientation) {
    return orientation >= 5 && orientation <= 8;
  }

  private static int read(ByteBuffer jpeg) {
    jpeg.position(2);
    while ((jpeg.get() & 0xff) == 0xff) {
      int marker = jpeg.get() & 0xff;
      if (marker == START_OF_SCAN) {
        return UPRIGHT;
      }
      if (marker == 0xff) {
        jpeg.position(jpeg.position() - 1);
        continue;
      }
      int length = jpeg.getShort() & 0xffff;
      int next = jpeg.position() + length - 2;
      if (marker == APP1 && FileType.begins(jpeg.array(), jpeg.position(), EXIF)) {
        return ofTiff(jpeg.position(jpeg.position() + EXIF.length).slice());
      }
      jpeg.position(next);
    }
    return UPRIGHT;
  }

  private static int ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xffff;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
