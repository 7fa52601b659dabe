@NullMarked
package signpost.site;

import org.jspecify.annotations.NullMarked;
