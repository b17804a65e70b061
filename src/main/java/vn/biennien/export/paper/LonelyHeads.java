package vn.biennien.export.paper;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds, in a laid out document, heads of tables that stand on a page without any row of their
 * table.
 */
final class LonelyHeads {

  static final String MOVED = "moved";

  private static final String MARK = "data-keep-head";

  private LonelyHeads() {}

  /** The mark as it is written in the page. */
  static String marked(String name) {
    return MARK + "=\"" + name + "\"";
  }

  /** The mark of the first table whose head stands alone and that has not been moved yet. */
  static @Nullable String first(BlockBox root) {
    return first(root, root.getLayer());
  }

  private static @Nullable String first(Box box, Layer pages) {
    if (box instanceof TableBox table) {
      String mark = mark(table.getElement());
      return mark != null && !mark.equals(MOVED) && headIsAlone(table, pages) ? mark : null;
    }
    for (Box child : box.getChildren()) {
      String found = first(child, pages);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean headIsAlone(TableBox table, Layer pages) {
    if (table.getChildCount() < 2
        || !(table.getChild(0) instanceof TableSectionBox head)
        || !head.isHeader()) {
      return false;
    }
    return page(pages, head.getAbsY()) != page(pages, table.getChild(1).getAbsY());
  }

  private static int page(Layer pages, int y) {
    for (PageBox page : pages.getPages()) {
      if (y < page.getBottom()) {
        return page.getPageNo();
      }
    }
    return -1;
  }

  private static @Nullable String mark(@Nullable Node node) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute(MARK)) {
        return element.getAttribute(MARK);
      }
    }
    return null;
  }
}
