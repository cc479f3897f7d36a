#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace jixiao {

/// Where a report goes: `output` itself or, when it is a folder or ends with a slash,
/// "<unit>-<period>.<ending>" in it.
std::filesystem::path report_file(std::string const& output, std::string_view unit,
                                  std::string_view period, std::string_view ending);

/// "<unit>-<period>.<ending>"
std::string report_name(std::string_view unit, std::string_view period, std::string_view ending);

/// The text as the name of a file or a part of one: what separates folders, steers a terminal or
/// is refused by a common file system becomes "_"; at most 150 bytes, cut between characters.
std::string file_name_part(std::string_view text);

}  // namespace jixiao
