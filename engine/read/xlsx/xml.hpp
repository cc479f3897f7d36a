#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

/// A part of a workbook as a tree. Throws Refusal for what is not XML, and for a document type,
/// with which entities come: no workbook has one.
pugi::xml_document parse_xml(std::string const& text, std::string const& part);

/// The name without its prefix: some programs write <x:row>.
std::string_view local_name(pugi::xml_node node);

/// The first child of this local name.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);

/// The value of an attribute by its local name; empty when there is none.
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// The text of a cell or of a shared string: plain, or the runs of a rich one joined; without
/// phonetic guides, and with escapes such as _x000D_ undone.
std::string text_of_runs(pugi::xml_node node);

}  // namespace jixiao::xlsx
