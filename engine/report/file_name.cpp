#include "report/file_name.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;

std::string file_name_part(std::string_view text) {
    constexpr std::string_view refused = "/\\:*?\"<>|";
    constexpr std::size_t most_bytes = 150;     // of 255, with the rest of the name and a suffix
    constexpr std::string_view steering = "·";  // what printable() puts in place of it
    auto const clean = printable(text);
    std::string name;
    for (std::size_t at = 0; at < clean.size();) {
        auto const character = character_at(clean, at).value_or(Character{U'_', 1});
        auto const bytes = std::string_view{clean}.substr(at, character.bytes);
        if (name.size() + bytes.size() > most_bytes) break;
        auto const is_refused = refused.find(bytes) != std::string_view::npos || bytes == steering;
        name += is_refused ? "_" : bytes;
        at += character.bytes;
    }
    if (name.starts_with('.') || name.starts_with('-')) name.front() = '_';
    return name;
}

fs::path report_file(std::string const& output, std::string_view unit, std::string_view period,
                     std::string_view ending) {
    std::error_code ignored;
    auto const is_folder = fs::is_directory(output, ignored);
    if (!is_folder && !output.ends_with('/')) return output;
    return fs::path{output} / report_name(unit, period, ending);
}

std::string report_name(std::string_view unit, std::string_view period, std::string_view ending) {
    auto name = file_name_part(unit);
    if (!name.empty()) name += "-";
    return name + file_name_part(period) + "." + std::string{ending};
}

}  // namespace jixiao
