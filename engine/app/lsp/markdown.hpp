#pragma once

#include <string>
#include <string_view>

namespace jixiao::lsp {

/// A text as Markdown that shows it as it is: nothing of it is a mark, a link or HTML.
std::string as_markdown(std::string_view text);

}  // namespace jixiao::lsp
