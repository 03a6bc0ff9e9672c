// expat, the reader of XML that Debian brings (libexpat1-dev): its events, as they are.
#include <expat.h>

// The line at which a parser stands. From version 2.9 on, as in Debian 13, expat advises against the call that Debian 12
// has alone, and has another for lines beyond those of 32 bits; here both count in 64.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
static inline unsigned long expat_current_line(XML_Parser parser) { return XML_GetCurrentLineNumber(parser); }
#pragma clang diagnostic pop
