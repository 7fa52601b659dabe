@NullMarked
package signpost.desk;

import org.jspecify.annotations.NullMarked;
