package vn.biennien.search.analysis;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.hibernate.search.engine.backend.metamodel.IndexFieldDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexValueFieldTypeDescriptor;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.springframework.stereotype.Component;

/**
 * How text is analysed and what is indexed, as one line: an index that was made with another line
 * has to be rebuilt. Somebody raises the version; what the analyzers make of a few texts and the
 * fields of the index stand beside it, so that forgetting to raise it is noticed.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IndexAnalysis {

  /** Raise it with every change to how text is analysed or to what is indexed. */
  static final String VERSION = "11";

  /** Each shows something that an analyzer decides: marks, y and i, numbers, names, Han. */
  private static final List<String> PROBES =
      List.of(
          "Hoà bình, thuý, kỹ thuật, qủa mận, Đắk Lắk, Bi\u200Bên",
          "cặp cửa khẩu Tà Lùng – Thủy Khẩu, Trà Lĩnh - Long Bang",
          "ngày 22/3/2019, 22 tháng 3 năm 2019; 4,4 tỷ đồng; 9.381.000.000 đồng; 1.200 USD; 21,5%; hai tỷ đồng",
          "TƯ, UBND, QL4A, 4A, 400ha, COVID-19, Bộ VHTT&DL, T.Ư, TP.Móng Cái, Cao Bằng.Hai bên",
          "广西壮族自治区 水口 廣西");

  static final String CANONICAL = "canonical";
  static final String FOLDED_WORDS = "folded";
  static final String FOLDED_PAIRS = "folded_pairs";
  static final String SPELLED_PAIRS = "spelled_pairs";
  static final String STATED_FACTS = "stated_facts";

  private final EntityManagerFactory entities;

  /** The analyzers by the names under which the fields use them. */
  public static Map<String, Analyzer> analyzers() {
    return new TreeMap<>(
        Map.of(
            CANONICAL, ArchiveAnalyzer.canonical(),
            FOLDED_WORDS, ArchiveAnalyzer.folded(),
            FOLDED_PAIRS, ArchiveAnalyzer.foldedPairs(),
            SPELLED_PAIRS, ArchiveAnalyzer.spellings(),
            STATED_FACTS, ArchiveAnalyzer.facts()));
  }

  /** The version, and what the analyzers and fields of this program come to. */
  public String line() {
    return VERSION + " " + outcome();
  }

  /** A number that is another as soon as an analyzer or a field is. */
  String outcome() {
    List<String> all = new ArrayList<>();
    analyzers().forEach((name, analyzer) -> all.add(name + tokens(analyzer)));
    Search.mapping(entities).allIndexedEntities().stream()
        .sorted(Comparator.comparing(SearchIndexedEntity::jpaName))
        .forEach(entity -> all.add(entity.jpaName() + fields(entity)));
    var sum = new CRC32C();
    sum.update(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static List<String> tokens(Analyzer analyzer) {
    List<String> tokens = new ArrayList<>();
    for (String probe : PROBES) {
      try (TokenStream stream = analyzer.tokenStream("", probe)) {
        var term = stream.addAttribute(CharTermAttribute.class);
        var position = stream.addAttribute(PositionIncrementAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          tokens.add(position.getPositionIncrement() + term.toString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tokens;
  }

  private static List<String> fields(SearchIndexedEntity<?> entity) {
    return entity.indexManager().descriptor().staticFields().stream()
        .filter(IndexFieldDescriptor::isValueField)
        .map(field -> field.absolutePath() + type(field.toValueField().type()))
        .sorted()
        .toList();
  }

  private static List<?> type(IndexValueFieldTypeDescriptor type) {
    return List.of(
        type.valueClass().getSimpleName(),
        type.analyzerName().orElse(""),
        type.searchable(),
        type.projectable(),
        type.aggregable());
  }
}
