#include "workspace/entries/said.hpp"

namespace jixiao::entries {
namespace {

void collect(Node const& node, std::string const& way, std::string (*rest_of_way)(std::string_view),
             Said& said) {
    switch (node.kind) {
        case NodeKind::empty: return;
        case NodeKind::unread:
        case NodeKind::scalar:
            if (!node.text.empty()) said[way + (rest_of_way ? rest_of_way(way) : "")] = node.text;
            return;
        case NodeKind::map:
            for (auto const& entry : node.entries)
                collect(entry.value, way + way_of(entry.key.text), rest_of_way, said);
            return;
        case NodeKind::sequence:
            for (std::size_t i = 0; i < node.items.size(); ++i)
                collect(node.items[i], way + way_of_item(i), rest_of_way, said);
            return;
    }
}

}  // namespace

Said said_in(Node const& node, std::string (*rest_of_way)(std::string_view),
             std::string const& way) {
    Said said;
    collect(node, way, rest_of_way, said);
    return said;
}

bool is_one_key(std::string_view way) {
    auto const colon = way.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    std::size_t size = 0;
    for (auto const digit : way.substr(0, colon)) {
        if (digit < '0' || digit > '9') return false;  // an item of a list
        size = size * 10 + static_cast<std::size_t>(digit - '0');
    }
    return way.size() - colon - 1 == size;
}

}  // namespace jixiao::entries
