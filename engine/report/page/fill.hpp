#pragma once

#include "base/catalog.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::reports {

using Pieces = std::map<std::string, std::function<std::string()>, std::less<>>;

/// What the head of a page is made from.
struct Head {
    Language language = Language::zh;
    std::string title;  // as HTML
    std::vector<std::string> styles = {}, scripts = {};
    bool asks_server = false;  // a page of a server may ask it, and nobody else
    bool is_paper = false;     // printed forms are white in the dark, too
};

/// The pieces that every page has: its head and its scripts.
Pieces head_pieces(Head head);

/// The template with every {{name}} replaced by its piece; what a piece holds is not read again.
std::string filled(std::string_view form, Pieces const& pieces);

/// Each built-in file in an element of its own, byte for byte: the policy knows them by their hash.
std::string inlined(std::vector<std::string> const& names, std::string const& tag);

/// What stands at the foot of every page.
Message made_by();

}  // namespace jixiao::reports
