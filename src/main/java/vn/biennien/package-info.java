@NullMarked
package vn.biennien;

import org.jspecify.annotations.NullMarked;
