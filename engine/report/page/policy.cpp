#include "report/page/policy.hpp"

#include "base/embedded.hpp"

#include <cassert>

namespace jixiao::reports {
namespace {

int digit_of(char hex) {
    return hex <= '9' ? hex - '0' : hex - 'a' + 10;
}

/// Bytes given in hexadecimal digits, in the base 64 that policies are written in.
std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string shown;
    for (std::size_t at = 0; at < hex.size(); at += 6) {
        auto const part = hex.substr(at, 6);  // three bytes, four digits of 64
        auto bits = 0U;
        for (std::size_t i = 0; i < 6; ++i)
            bits = bits << 4U | static_cast<unsigned>(i < part.size() ? digit_of(part[i]) : 0);
        for (std::size_t i = 0; i < 4; ++i)
            shown += i > part.size() / 2 ? '=' : digits[bits >> (18U - 6U * i) & 63U];
    }
    return shown;
}

std::string sources_of(std::vector<std::string> const& names) {
    std::string sources;
    for (auto const& name : names)
        sources += " 'sha256-" + base64_of_hex(page_file(name + ".sha256")) + "'";
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
    return {"chart.js", "base.js", "rows.js", "course.js", "panel.js"};
}

std::string content_policy(std::vector<std::string> const& styles,
                           std::vector<std::string> const& scripts) {
    auto const of_scripts = scripts.empty() ? "" : "; script-src" + sources_of(scripts);
    return "default-src 'none'" + of_scripts + "; style-src" + sources_of(styles) +
           "; base-uri 'none'; form-action 'none'";
}

}  // namespace jixiao::reports
