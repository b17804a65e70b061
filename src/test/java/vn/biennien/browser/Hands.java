package vn.biennien.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;

/** How somebody works a page. */
interface Hands {
  void type(Page page, String field, String words);

  void choose(Page page, String field, String code);

  void tick(Page page, String box);

  void give(Page page, String field, Path... files);

  void press(Page page, String button);

  /** As a mouse does it; what it needs must not need a script. */
  final class Mouse implements Hands {
    @Override
    public void type(Page page, String field, String words) {
      page.locator(field).fill(words);
    }

    @Override
    public void choose(Page page, String field, String code) {
      page.locator(field).selectOption(code);
    }

    @Override
    public void tick(Page page, String box) {
      page.locator(box).check();
    }

    @Override
    public void give(Page page, String field, Path... files) {
      page.locator(field).setInputFiles(files);
    }

    @Override
    public void press(Page page, String button) {
      page.locator(button).click();
    }
  }

  /** Tab, arrows, space, enter and letters; nothing is touched that they do not reach. */
  final class Keys implements Hands {
    private static final int MOST_TABS = 400;

    private static void reach(Page page, String target) {
      for (int tabs = 0; tabs < MOST_TABS; tabs++) {
        if ((boolean) page.evaluate("t => document.activeElement?.matches(t) ?? false", target)) {
          return;
        }
        page.keyboard().press("Tab");
      }
      throw new AssertionError(target + " cannot be reached with the tab key on " + page.url());
    }

    @Override
    public void type(Page page, String field, String words) {
      reach(page, field);
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().insertText(words);
      page.keyboard().press("Escape"); // names that are offered while typing close
    }

    @Override
    public void choose(Page page, String field, String code) {
      reach(page, field);
      page.keyboard().press("Home");
      for (int options = 0; options < 200; options++) {
        if (page.locator(field).inputValue().equals(code)) {
          return;
        }
        page.keyboard().press("ArrowDown");
      }
      throw new AssertionError(field + " does not offer " + code);
    }

    @Override
    public void tick(Page page, String box) {
      if (box.contains("radio")) {
        tickOneOfGroup(page, box);
        return;
      }
      reach(page, box);
      if (!page.locator(box).isChecked()) {
        page.keyboard().press("Space");
      }
    }

    /** The tab key stops once at a group; arrows go on within it. */
    private static void tickOneOfGroup(Page page, String box) {
      reach(page, box.replaceFirst("\\[value=[^]]*]", ""));
      for (int arrows = 0; arrows < 20 && !page.locator(box).isChecked(); arrows++) {
        page.keyboard().press("ArrowDown");
      }
      assertThat(page.locator(box).isChecked()).as(box).isTrue();
    }

    @Override
    public void give(Page page, String field, Path... files) {
      for (int presses = 1; ; presses++) {
        reach(page, field);
        try {
          page.waitForFileChooser(
                  new Page.WaitForFileChooserOptions().setTimeout(5_000),
                  () -> page.keyboard().press("Space"))
              .setFiles(files);
          return;
        } catch (TimeoutError e) {
          // a busy machine may drop the key; a person presses it again
          assertThat(presses).as("presses of the space bar on " + field).isLessThan(4);
        }
      }
    }

    @Override
    public void press(Page page, String button) {
      reach(page, button);
      page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
  }
}
