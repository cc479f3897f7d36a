#include "report/page/html.hpp"

#include "base/printable.hpp"

namespace jixiao::reports {

std::string html_text(std::string_view text) {
    std::string shown;
    for (auto const c : printable(text)) {
        switch (c) {
            case '&': shown += "&amp;"; break;
            case '<': shown += "&lt;"; break;
            case '>': shown += "&gt;"; break;
            case '"': shown += "&quot;"; break;
            case '\'': shown += "&#39;"; break;
            default: shown += c;
        }
    }
    return shown;
}

std::string script_json(std::string_view json) {
    constexpr std::string_view line_separator = "\u2028", paragraph_separator = "\u2029";
    std::string shown;
    for (std::size_t at = 0; at < json.size(); ++at) {
        auto const rest = json.substr(at);
        if (rest.starts_with(line_separator) || rest.starts_with(paragraph_separator)) {
            shown += rest.starts_with(line_separator) ? "\\u2028" : "\\u2029";
            at += line_separator.size() - 1;
        } else if (json[at] == '<') {
            shown += "\\u003c";
        } else if (json[at] == '>') {
            shown += "\\u003e";
        } else if (json[at] == '&') {
            shown += "\\u0026";
        } else {
            shown += json[at];
        }
    }
    return shown;
}

}  // namespace jixiao::reports
