#include "report/page/policy.hpp"

#include "base/embedded.hpp"
#include "report/page/packed.hpp"

#include <cassert>

namespace jixiao::reports {
namespace {

int digit_of(char hex) {
    return hex <= '9' ? hex - '0' : hex - 'a' + 10;
}

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(digit_of(hex[at]) << 4 | digit_of(hex[at + 1]));
    return bytes;
}

std::string sources_of(std::vector<std::string> const& names) {
    std::string sources;
    for (auto const& name : names)
        sources += " 'sha256-" + base64(bytes_of_hex(page_file(name + ".sha256"))) + "'";
    return sources;
}

}  // namespace

std::string_view page_file(std::string_view name) {
    auto const text = embedded("page/" + std::string{name});
    assert(!text.empty());
    return text;
}

std::vector<std::string> page_styles() {
    return {"base.css",   "overview.css", "table.css", "panel.css",
            "narrow.css", "large.css",    "print.css"};
}

std::vector<std::string> page_scripts() {
    return {"chart.js", "base.js", "held.js", "rows.js", "course.js", "panel.js"};
}

std::string content_policy(std::vector<std::string> const& styles,
                           std::vector<std::string> const& scripts) {
    auto const of_scripts = scripts.empty() ? "" : "; script-src" + sources_of(scripts);
    return "default-src 'none'" + of_scripts + "; style-src" + sources_of(styles) +
           "; base-uri 'none'; form-action 'none'";
}

}  // namespace jixiao::reports
