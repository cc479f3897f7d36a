#include "app/lsp/schema.hpp"

#include "base/embedded.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

using Nodes = std::vector<json::object const*>;

json::object const& schema_called(std::string_view name) {
    static std::map<std::string, json::value, std::less<>> known;
    auto found = known.find(name);
    if (found == known.end()) {
        auto const text = embedded("schema/" + std::string{name} + ".json");
        found = known.emplace(name, text.empty() ? json::object{} : json::parse(text)).first;
    }
    return found->second.get_object();
}

json::object const* object_in(json::object const& node, std::string_view key) {
    auto const* const found = node.if_contains(key);
    return found ? found->if_object() : nullptr;
}

/// What `#/$defs/NAME` names.
json::object const* referred(json::object const& schema, json::object const& node) {
    auto const* const reference = node.if_contains("$ref");
    if (!reference || !reference->is_string()) return nullptr;
    std::string_view const text{reference->get_string()};
    auto const* const all = object_in(schema, "$defs");
    return all ? object_in(*all, text.substr(text.rfind('/') + 1)) : nullptr;
}

/// The node with what it refers to and the alternatives it leaves open.
void add_alternatives(json::object const& schema, json::object const& node, Nodes& nodes) {
    nodes.push_back(&node);
    if (auto const* const other = referred(schema, node)) add_alternatives(schema, *other, nodes);
    for (auto const* const key : {"oneOf", "anyOf"})
        if (auto const* const all = node.if_contains(key); all && all->is_array())
            for (auto const& each : all->get_array())
                if (auto const* const one = each.if_object()) add_alternatives(schema, *one, nodes);
}

/// What a key leads to in one node; nullptr where that does not know it.
json::object const* inside(json::object const& node, std::string const& key) {
    if (key.empty()) return object_in(node, "items");
    if (auto const* const properties = object_in(node, "properties"))
        if (auto const* const found = object_in(*properties, key)) return found;
    if (auto const* const patterns = object_in(node, "patternProperties"); patterns)
        if (!patterns->empty()) return patterns->begin()->value().if_object();
    return object_in(node, "additionalProperties");
}

Nodes nodes_at(json::object const& schema, Path const& path) {
    Nodes nodes;
    add_alternatives(schema, schema, nodes);
    for (auto const& key : path) {
        Nodes next;
        for (auto const* const node : nodes)
            if (auto const* const found = inside(*node, key))
                add_alternatives(schema, *found, next);
        nodes = std::move(next);
    }
    return nodes;
}

std::string text_in(json::object const& node, std::string_view key) {
    auto const* const found = node.if_contains(key);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

/// That of the key itself: what is said of all texts is no news.
std::string about_of(Nodes const& nodes) {
    return nodes.empty() ? std::string{} : text_in(*nodes.front(), "description");
}

bool holds_more(Nodes const& nodes) {
    auto is_text = false, is_more = false;
    for (auto const* const node : nodes) {
        auto const* const type = node->if_contains("type");
        auto const is = [&](std::string_view name) {
            return type && type->is_string() && type->get_string() == name;
        };
        is_more |= is("object") || is("array");
        is_text |= node->contains("enum") || node->contains("const") || is("string") ||
                   is("number") || is("integer") || (type && type->is_array());
    }
    return is_more && !is_text;
}

}  // namespace

std::vector<SchemaKey> keys_at(std::string_view name, Path const& path) {
    std::vector<SchemaKey> keys;
    if (name.empty()) return keys;
    auto const& schema = schema_called(name);
    for (auto const* const node : nodes_at(schema, path)) {
        auto const* const properties = object_in(*node, "properties");
        if (!properties || (path.empty() && node != &schema)) continue;
        auto const* const required = node->if_contains("required");
        for (auto const& property : *properties) {
            std::string const key{property.key()};
            Nodes nodes;
            if (auto const* const own = property.value().if_object())
                add_alternatives(schema, *own, nodes);
            auto const is_required =
                required && required->is_array() &&
                std::any_of(required->get_array().begin(), required->get_array().end(),
                            [&](json::value const& each) {
                                return each.is_string() && each.get_string() == key;
                            });
            keys.push_back({key, about_of(nodes), is_required, holds_more(nodes)});
        }
    }
    return keys;
}

std::vector<std::string> words_at(std::string_view name, Path const& path) {
    std::vector<std::string> words;
    if (name.empty()) return words;
    for (auto const* const node : nodes_at(schema_called(name), path)) {
        if (auto const* const all = node->if_contains("enum"); all && all->is_array())
            for (auto const& each : all->get_array())
                if (each.is_string()) words.emplace_back(each.get_string());
        if (auto const* const one = node->if_contains("const"); one && one->is_string())
            words.emplace_back(one->get_string());
    }
    return words;
}

std::string about(std::string_view name, Path const& path) {
    return name.empty() || path.empty() ? std::string{}
                                        : about_of(nodes_at(schema_called(name), path));
}

}  // namespace jixiao::lsp
