package vn.biennien.dossier.tables;

import java.util.Map;

/** One of the archive's lists, as a table of all its rows. */
public interface ListTableSource {
  /** The first part of the list's address: {@code commitments} of {@code /commitments}. */
  String list();

  /**
   * @param parameters as the list's own page takes them
   * @throws vn.biennien.shared.BadParameter when one of them means nothing
   */
  ListTable table(Map<String, String> parameters);
}
