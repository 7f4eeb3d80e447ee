package insertionhours.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * Whether a PDF can be opened by anybody and holds no social-security number: on its pages, in the
 * fields of its forms, in its comments. Everything is bounded, the time too, since the file may be
 * made to be endless.
 */
final class PdfCheck {
  private static final int MOST_PAGES = 300;
  private static final int MOST_FIELDS = 5_000;

  /** In bytes as stored, of a part packed in a manner that no present program uses for text. */
  private static final long LARGEST_OF_OLD_FILTERS = 32 * 1024;

  private static final Set<COSName> OF_TEXT =
      Set.of(
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION);
  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
  private static final Set<COSName> OLD =
      Set.of(
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private final Deadline deadline;

  PdfCheck(Deadline deadline) {
    this.deadline = deadline;
  }

  void check(byte[] content) {
    InflatedSize.check(content, deadline);
    try (PDDocument document =
        Loader.loadPDF(
            new TimedRead(content, deadline),
            "",
            null,
            null,
            IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() == 0) {
        throw Refused.unreadable();
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw Refused.because("PDF_TOO_MANY_PAGES", MOST_PAGES);
      }
      checkParts(document);
      SearchedText text = new SearchedText(deadline);
      text.search(document);
      searchFields(document, text);
      searchComments(document, text);
    } catch (InvalidPasswordException e) {
      throw Refused.because("PDF_WITH_PASSWORD");
    } catch (IOException e) {
      throw Refused.unreadable();
    }
  }

  private void checkParts(PDDocument document) throws IOException {
    for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      deadline.check();
      COSBase part = document.getDocument().getObjectFromPool(key).getObject();
      if (part instanceof COSStream stream) {
        checkPart(stream);
      }
    }
  }

  /** Packed more than once: what is seen of it from outside says nothing of its size. */
  private void checkPart(COSStream stream) throws IOException {
    List<COSName> filters = new PDStream(stream).getFilters();
    if (filters.stream().anyMatch(OLD::contains) && stream.getLength() > LARGEST_OF_OLD_FILTERS) {
      throw Refused.tooComplex();
    }
    long packings = filters.stream().filter(f -> FLATE.contains(f) || OLD.contains(f)).count();
    if (packings > 1 && filters.stream().distinct().count() > 1) {
      throw Refused.tooComplex();
    }
    if (filters.size() > 1 && OF_TEXT.contains(filters.get(0))) {
      List<String> stops = filters.stream().filter(FLATE::contains).map(COSName::getName).toList();
      try (InputStream packed = new PDStream(stream).createInputStream(stops)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packed.transferTo(bytes);
        InflatedSize.check(bytes.toByteArray(), 0, new byte[64 * 1024], deadline);
      }
    }
  }

  private void searchFields(PDDocument document, SearchedText text) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    int fields = 0;
    for (PDField field : form.getFieldTree()) {
      deadline.check();
      if (++fields > MOST_FIELDS) {
        throw Refused.tooComplex();
      }
      text.searchIn(field.getValueAsString());
    }
  }

  private void searchComments(PDDocument document, SearchedText text) throws IOException {
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        deadline.check();
        text.searchIn(annotation.getContents());
      }
    }
  }
}
