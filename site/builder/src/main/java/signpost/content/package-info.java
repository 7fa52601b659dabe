@NullMarked
package signpost.content;

import org.jspecify.annotations.NullMarked;
