@NullMarked
package signpost.desk.figures;

import org.jspecify.annotations.NullMarked;
