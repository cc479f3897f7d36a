#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::lsp {

/// A key of a file and what it says.
struct SchemaKey {
    std::string name, about;
    bool is_required = false;
    bool holds_more = false;  // a map or a list, never a text alone
};

/// Keys that lead to a place in a file, outermost first; "" for an item of a list.
using Path = std::vector<std::string>;

/// The keys that the map at a place can have, by config/schema/NAME.json; none where the schema
/// names none, as for names of indicators.
std::vector<SchemaKey> keys_at(std::string_view schema, Path const& path);

/// What the value at a place can be, where it is one of a few words.
std::vector<std::string> words_at(std::string_view schema, Path const& path);

/// What the key that leads to a place says; empty where the schema does not.
std::string about(std::string_view schema, Path const& path);

}  // namespace jixiao::lsp
