@NullMarked
package signpost.desk.erasing;

import org.jspecify.annotations.NullMarked;
