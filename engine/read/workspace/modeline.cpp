#include "read/workspace/modeline.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::string_view modeline_mark = "yaml-language-server:",
                           schema_folder = "file:///usr/share/jixiao/schema/";

bool has_modeline(std::string_view text) {
    while (text.starts_with('#')) {
        auto const end = std::min(text.find('\n'), text.size());
        if (text.substr(0, end).find(modeline_mark) != text.npos) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

}  // namespace

std::string with_modeline(std::string_view schema, std::string text) {
    if (has_modeline(text)) return text;
    auto const* const end = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    std::string line{"# "};
    line.append(modeline_mark)
        .append(" $schema=")
        .append(schema_folder)
        .append(schema)
        .append(".json")
        .append(end);
    return line + text;
}

}  // namespace jixiao
