package vn.biennien.search.query;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rules that a search goes by, in their order.
 *
 * @param weights how much each thing that a passage may share counts in the order of the answers
 */
public record Rules(Set<Rule> rules, Weights weights) {

  public static final Rules ALL = new Rules(EnumSet.allOf(Rule.class), Weights.MEASURED);

  public Rules {
    rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
  }

  public boolean has(Rule rule) {
    return rules.contains(rule);
  }
}
