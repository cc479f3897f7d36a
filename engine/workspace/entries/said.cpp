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

Said said_in(Node const& node, std::string (*rest_of_way)(std::string_view)) {
    Said said;
    collect(node, {}, rest_of_way, said);
    return said;
}

}  // namespace jixiao::entries
