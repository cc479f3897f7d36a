#include "base/utf8.hpp"
#include "read/yaml/tree_builder.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace jixiao {

Place place_of(FileName file, Node const& node) {
    auto const length = node.kind == NodeKind::scalar ? count_characters(node.text) : 1;
    return {file, node.line, node.column, std::max<std::size_t>(length, 1)};
}

void refuse_repeated_keys(Source const& source, std::vector<Entry>& entries,
                          std::vector<Diagnostic>& diagnostics) {
    std::map<std::string_view, std::uint32_t> line_of;
    std::vector<bool> repeated;
    for (auto const& entry : entries) {
        auto const [first, is_new] = line_of.emplace(entry.key.text, entry.key.line);
        repeated.push_back(!is_new);
        if (!is_new)
            diagnostics.push_back(
                {Severity::error,
                 "repeated-key",
                 place_of(source, entry.key),
                 say("\"{0}\" appears twice, first in line {1}", entry.key.text, first->second),
                 say("keep one of them"),
                 {}});
    }
    std::size_t index = 0;
    std::erase_if(entries, [&](Entry const&) { return repeated[index++]; });
}

}  // namespace jixiao
