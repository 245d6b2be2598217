#include <expat.h>

// expat 2.6, and Debian's 2.5.0 since its second update, put the scanning of a token off that has not ended yet; older
// ones do not have the function.
XML_Bool XML_SetReparseDeferralEnabled(XML_Parser parser, XML_Bool enabled) __attribute__((weak));

/// Lets the parser look at every piece at once, whatever its version.
static inline void expat_scan_at_once(XML_Parser parser) {
  if (XML_SetReparseDeferralEnabled) XML_SetReparseDeferralEnabled(parser, XML_FALSE);
}
