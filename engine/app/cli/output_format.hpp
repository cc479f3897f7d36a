#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// The format in which a command writes: the one of --format, else the one that the name of the
/// output ends in, else, for a folder and a name without an end, the first. `formats` are the words
/// that its --format takes. Throws Refusal for a word that it does not take, for a name that ends
/// in another format, and, without --format, for an end that says none.
std::string output_format(std::string_view word, std::string_view output,
                          std::vector<std::string_view> const& formats);

}  // namespace jixiao
