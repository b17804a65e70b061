package vn.biennien.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What a form that was taken answers: look there (303). */
public final class SeeOther {
  private SeeOther() {}

  /**
   * @param address within the program
   */
  public static RedirectView to(String address) {
    RedirectView view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }

  /**
   * @param saved the message that says there what was done
   */
  public static RedirectView to(String address, RedirectAttributes flash, String saved) {
    flash.addFlashAttribute("saved", saved);
    return to(address);
  }
}
