/** The particulars of the office that the heads and feet of its papers need. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "export.paper"})
package vn.biennien.export.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
