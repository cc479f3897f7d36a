#pragma once

#include <string_view>

namespace jixiao {

/// The translation of a message in a catalog that msgfmt has compiled (an .mo file of gettext, in
/// this machine's byte order); empty when the catalog has none, or is no catalog.
std::string_view find_message(std::string_view catalog, std::string_view message);

}  // namespace jixiao
