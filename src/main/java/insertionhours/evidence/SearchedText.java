package insertionhours.evidence;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, searched page by page; nothing of it is kept. */
final class SearchedText extends PDFTextStripper {
  private static final int MOST_CHARACTERS = 4_000_000;

  private final Deadline deadline;
  private int characters;

  SearchedText(Deadline deadline) {
    this.deadline = deadline;
    // As the lines are seen, not as the program that made the file wrote them.
    setSortByPosition(true);
  }

  void search(PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      setStartPage(page);
      setEndPage(page);
      searchIn(getText(document));
    }
  }

  /**
   * @param text null for none
   */
  void searchIn(String text) {
    if (text != null && SocialSecurityNumbers.areIn(text)) {
      throw Refused.socialSecurityNumber();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++characters > MOST_CHARACTERS) {
      throw Refused.tooComplex();
    }
    super.processTextPosition(text);
  }
}
