package insertionhours.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpException;

/** A body that ends in a refusal when it is too long or broken off. */
final class LimitedStream extends FilterInputStream {
  private final Refusal tooLong;
  private long left;

  LimitedStream(InputStream body, long limit, Refusal tooLong) {
    super(body);
    this.left = limit;
    this.tooLong = tooLong;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = readNext(buffer, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw tooLong.exception();
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int readNext(byte[] buffer, int offset, int length) {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      int status =
          Causes.find(e, HttpException.RuntimeException.class)
              .map(HttpException::getCode)
              .orElse(400);
      throw Refusal.ofStatus(status).exception();
    }
  }
}
