package vn.biennien.dossier.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.shared.CodePointText;

/**
 * Writes a laid-out text as HTML: everything that comes from the text is escaped, only our own
 * marks stand between. A piece of words without another one in it is a link to its note; around
 * others, only its own first words are, because links do not nest.
 */
final class DocumentMarkup {
  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}](?:[\\p{IsHan}\\p{IsCommon}&&[^\\s\\d]]*[\\p{IsHan}])?");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Map<Long, String> groups;
  private final DocumentHits hits;
  private final Set<Long> anchored = new HashSet<>();
  private List<DocumentHits.Hit> marked = List.of();
  private int begun;
  private CodePointText words = new CodePointText("");
  private int offset;
  private boolean chinese;
  private final StringBuilder html = new StringBuilder();

  /**
   * @param groups class names of citations that are cut in pieces
   * @param hits what is to be marked besides, without a link
   */
  DocumentMarkup(Map<Long, String> groups, DocumentHits hits) {
    this.groups = groups;
    this.hits = hits;
  }

  /** Whether a paragraph is Chinese as a whole. */
  static boolean isChinese(String text) {
    return HAN.matcher(text).find() && !LATIN.matcher(text).find();
  }

  /** The words of a run, without marks. */
  static String plain(DocumentText.Passage passage, List<DocumentText.Node> nodes) {
    StringBuilder plain = new StringBuilder();
    CodePointText text = new CodePointText(passage.text());
    for (DocumentText.Node node : nodes) {
      plain.append(
          switch (node) {
            case DocumentText.Words own ->
                text.slice(own.start() - passage.start(), own.end() - passage.start());
            case DocumentText.Piece piece ->
                text.slice(piece.start() - passage.start(), piece.end() - passage.start());
          });
    }
    return plain.toString();
  }

  /** The anchors of citations whose words are no visible ones. */
  String anchors(List<DocumentText.Mark> marks) {
    html.setLength(0);
    for (DocumentText.Mark mark : marks) {
      if (anchored.add(mark.id())) {
        html.append("<span class=\"at\" id=\"c").append(mark.id()).append("\"></span>");
      }
    }
    return html.toString();
  }

  /** A run of a paragraph. */
  String write(DocumentText.Passage passage, List<DocumentText.Node> nodes) {
    html.setLength(0);
    words = new CodePointText(passage.text());
    offset = passage.start();
    chinese = isChinese(passage.text());
    marked = hits.of(passage.number());
    nodes.forEach(this::node);
    return html.toString();
  }

  private void node(DocumentText.Node node) {
    switch (node) {
      case DocumentText.Words plain -> text(plain);
      case DocumentText.Piece piece -> piece(piece);
    }
  }

  private void piece(DocumentText.Piece piece) {
    DocumentText.Mark mark = piece.mark();
    boolean first = anchored.add(mark.id());
    String note = first ? mark.note() : null;
    boolean innermost = piece.nodes().stream().allMatch(DocumentText.Words.class::isInstance);
    String tag = innermost && note != null ? "a" : "span";
    html.append('<').append(tag).append(" class=\"").append(classes(mark)).append('"');
    if (first) {
      html.append(" id=\"c").append(mark.id()).append('"');
    }
    if (tag.equals("a")) {
      html.append(" href=\"#").append(note).append('"');
    }
    html.append('>');
    if (innermost) {
      piece.nodes().forEach(this::node);
    } else {
      aroundOthers(piece.nodes(), note);
    }
    html.append("</").append(tag).append('>');
  }

  private void aroundOthers(List<DocumentText.Node> nodes, @Nullable String note) {
    String pending = note;
    for (DocumentText.Node node : nodes) {
      if (pending != null && node instanceof DocumentText.Words own && holdsALetter(slice(own))) {
        html.append("<a href=\"#").append(pending).append("\">");
        text(own);
        html.append("</a>");
        pending = null;
      } else {
        node(node);
      }
    }
  }

  private static boolean holdsALetter(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private String classes(DocumentText.Mark mark) {
    String own = mark.note() == null ? "at" : mark.sic() ? "fact sic" : "fact";
    String group = groups.get(mark.id());
    return group == null ? own : own + " " + group;
  }

  private String slice(DocumentText.Words plain) {
    return words.slice(plain.start() - offset, plain.end() - offset);
  }

  /** The words themselves, with what was searched for in them. */
  private void text(DocumentText.Words plain) {
    int at = plain.start();
    for (DocumentHits.Hit hit : marked) {
      int from = Math.max(at, hit.start());
      int to = Math.min(plain.end(), hit.end());
      if (from < to) {
        letters(new DocumentText.Words(at, from));
        mark(hit, new DocumentText.Words(from, to));
        at = to;
      }
    }
    letters(new DocumentText.Words(at, plain.end()));
  }

  /** A hit that a citation cuts is anchored at its first piece. */
  private void mark(DocumentHits.Hit hit, DocumentText.Words piece) {
    html.append("<mark");
    if (hit.number() > begun) {
      begun = hit.number();
      html.append(" id=\"k").append(begun).append('"');
    }
    html.append('>');
    letters(piece);
    html.append("</mark>");
  }

  /** Chinese names in their own language. */
  private void letters(DocumentText.Words plain) {
    String text = slice(plain);
    int at = 0;
    if (!chinese) {
      Matcher runs = CHINESE.matcher(text);
      while (runs.find()) {
        html.append(escape(text.substring(at, runs.start())))
            .append("<span lang=\"zh\">")
            .append(escape(runs.group()))
            .append("</span>");
        at = runs.end();
      }
    }
    html.append(escape(text.substring(at)));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
