package vn.biennien.search.query;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What goes by other names too: a place, a person, an office, an abbreviation. */
public final class NameClue extends Clue {

  private NameClue(TypedQuery query, OtherNames name) {
    super(query, name.at(), name.end(), name.phrases(query));
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    OtherNames name = OtherNames.at(names, at);
    return name == null ? null : new NameClue(query, name);
  }

  @Override
  public Query ownWithMarks() {
    return exactly();
  }
}
