package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What was typed in quotation marks. */
public final class PhraseClue extends Clue {

  private PhraseClue(TypedQuery query, int from, int to, List<Query> otherwise) {
    super(query, from, to, otherwise);
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    if (!query.words().get(at).quoted()) {
      return null;
    }
    int to = query.endOfQuote(at);
    return new PhraseClue(query, at, to, numbersAlike(query, at, to, names));
  }

  /** "ba văn kiện" in quotes is also "3 văn kiện". */
  private static List<Query> numbersAlike(
      TypedQuery query, int from, int to, List<OtherNames> names) {
    var alike = new ArrayList<Query>();
    for (OtherNames name : names) {
      if (from <= name.at() && name.end() <= to) {
        for (OtherNames.Variant variant : name.numerals()) {
          alike.add(
              Clauses.beside(
                  query.words().subList(from, name.at()),
                  variant.words(),
                  query.words().subList(name.end(), to)));
        }
      }
    }
    return alike;
  }

  /** It may be broken up. */
  @Override
  public Query loose() {
    return or(Clauses.all(words().stream().map(Clauses::anyMarks).toList()));
  }

  @Override
  public List<Query> scores(Weights weights) {
    return Stream.concat(
            Stream.of(Clauses.boosted(strict(), weights.quote())), super.scores(weights).stream())
        .toList();
  }

  @Override
  public boolean quoted() {
    return true;
  }

  @Override
  public String code(boolean sameMarks) {
    return "phrase";
  }
}
