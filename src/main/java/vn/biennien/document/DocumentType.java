package vn.biennien.document;

import vn.biennien.shared.Code;

/**
 * What a text or a paper is. {@code article} and {@code note} are never papers: the press tells of
 * a meeting, and a clerk writes down what no paper says.
 */
public enum DocumentType implements Code {
  MINUTES,
  MOU,
  AGREEMENT,
  JOINT_COMMUNIQUE,
  JOINT_STATEMENT,
  ACTION_PLAN,
  TREATY,
  THREE_LEGAL_DOCS,
  DOMESTIC_ACT,
  LETTER,
  UNSPECIFIED,
  ARTICLE,
  NOTE
}
