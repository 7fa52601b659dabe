@NullMarked
package signpost.desk.export;

import org.jspecify.annotations.NullMarked;
