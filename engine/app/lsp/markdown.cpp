#include "app/lsp/markdown.hpp"

#include "base/printable.hpp"

namespace jixiao::lsp {

std::string as_markdown(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>#|~&!";
    std::string shown;
    for (auto const c : printable(text)) {
        if (marks.find(c) != std::string_view::npos) shown += '\\';
        shown += c;
    }
    return shown;
}

}  // namespace jixiao::lsp
