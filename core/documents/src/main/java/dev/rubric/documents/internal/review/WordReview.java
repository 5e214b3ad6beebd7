package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.internal.grid.Mark;
import dev.rubric.documents.internal.grid.WordGrids;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** Writes a review into the cells of a Word document, below what stands there. */
final class WordReview {
  private static final String AUTHOR = "rubric";
  private static final String DIFFERS = "FFF2CC";
  private static final int SMALLEST = 7;
  private static final String RED = "C00000";
  private static final String GREY = "595959";

  private final XWPFDocument document;
  private final Map<Location, XWPFTableCell> cells;

  WordReview(String file, XWPFDocument document) {
    this.document = document;
    this.cells = WordGrids.cells(file, document);
    forget();
  }

  /** The comments of an earlier review go, wherever they stand; those of people stay. */
  private void forget() {
    XWPFComments comments = document.getDocComments();
    if (comments == null) {
      return;
    }
    Set<BigInteger> own = new HashSet<>();
    for (int i = comments.getComments().size() - 1; i >= 0; i--) {
      XWPFComment comment = comments.getComments().get(i);
      if (AUTHOR.equals(comment.getAuthor())) {
        own.add(comment.getCtComment().getId());
        comments.removeComment(i);
      }
    }
    cells.values().stream()
        .flatMap(cell -> cell.getParagraphs().stream())
        .forEach(paragraph -> forget(paragraph, own));
  }

  private static void forget(XWPFParagraph paragraph, Set<BigInteger> own) {
    for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
      CTR run = paragraph.getRuns().get(i).getCTR();
      for (int j = run.sizeOfCommentReferenceArray() - 1; j >= 0; j--) {
        if (own.contains(run.getCommentReferenceArray(j).getId())) {
          run.removeCommentReference(j);
        }
      }
      if (run.getDomNode().getChildNodes().getLength() == 0) {
        paragraph.removeRun(i);
      }
    }
  }

  /** Whether all could be written; in a text box none can. */
  boolean write(List<Remark> remarks) {
    boolean all = true;
    for (Remark remark : remarks) {
      XWPFTableCell cell = cells.get(remark.at());
      all &= cell != null || remark.at().line() == 0;
      if (cell != null) {
        write(cell, remark);
      }
    }
    return all;
  }

  private void write(XWPFTableCell cell, Remark remark) {
    clean(cell);
    if (remark.isScore()) {
      add(cell, remark.beside(), remark.differs());
    }
    if (!remark.added().isEmpty()) {
      add(cell, remark.added(), false);
    }
    if (remark.differs()) {
      cell.setColor(DIFFERS);
    }
    if (!remark.comments().isEmpty()) {
      comment(cell, remark.comments());
    }
  }

  /** What an earlier review wrote goes, with its comments. */
  private static void clean(XWPFTableCell cell) {
    List<XWPFParagraph> paragraphs = cell.getParagraphs();
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      if (Mark.begins(paragraphs.get(i).getText())) {
        if (paragraphs.size() > 1) {
          cell.removeParagraph(i);
        } else {
          clear(paragraphs.get(i));
        }
      }
    }
  }

  private static void clear(XWPFParagraph paragraph) {
    for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
      paragraph.removeRun(i);
    }
  }

  private static void add(XWPFTableCell cell, String words, boolean differs) {
    XWPFParagraph last = cell.getParagraphs().get(cell.getParagraphs().size() - 1);
    boolean blank = last.getText().isBlank();
    XWPFRun model = last.getRuns().isEmpty() ? null : last.getRuns().get(0);
    XWPFParagraph paragraph = blank ? last : cell.addParagraph();
    paragraph.setAlignment(last.getAlignment());
    XWPFRun run = paragraph.createRun();
    alike(run, model);
    run.setText(Mark.TEXT + words);
    run.setColor(differs ? RED : GREY);
    run.setBold(differs);
  }

  private static void alike(XWPFRun run, @Nullable XWPFRun model) {
    if (model == null) {
      return;
    }
    if (model.getFontFamily() != null) {
      run.setFontFamily(model.getFontFamily());
    }
    Double size = model.getFontSizeAsDouble();
    if (size != null && size >= SMALLEST) {
      run.setFontSize(size);
    }
  }

  private void comment(XWPFTableCell cell, List<String> words) {
    XWPFComments comments = document.getDocComments();
    if (comments == null) {
      comments = document.createComments();
    }
    BigInteger id = id(comments);
    XWPFComment comment = comments.createComment(id);
    comment.setAuthor(AUTHOR);
    comment.setInitials(AUTHOR);
    for (String each : words) {
      for (String line : each.lines().toList()) {
        comment.createParagraph().createRun().setText(line);
      }
    }
    List<XWPFParagraph> paragraphs = cell.getParagraphs();
    paragraphs.get(paragraphs.size() - 1).createRun().getCTR().addNewCommentReference().setId(id);
  }

  private static BigInteger id(XWPFComments comments) {
    return comments.getComments().stream()
        .map(each -> each.getCtComment().getId())
        .max(BigInteger::compareTo)
        .map(id -> id.add(BigInteger.ONE))
        .orElse(BigInteger.ZERO);
  }
}
