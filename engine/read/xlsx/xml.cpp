#include "read/xlsx/xml.hpp"

#include "base/refusal.hpp"
#include "base/utf8.hpp"

#include <charconv>

namespace jixiao::xlsx {
namespace {

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// The letter of _x0041_ at the start of the text, when one is there.
std::optional<char32_t> escaped_letter(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned code = 0;
    auto const [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    auto const is_half = code >= 0xD800 && code <= 0xDFFF;  // of a pair that UTF-8 does not need
    if (error != std::errc{} || end != text.data() + 6 || is_half) return std::nullopt;
    return static_cast<char32_t>(code);
}

std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (auto const letter = escaped_letter(text.substr(at))) {
            append_utf8(plain, *letter);
            at += 7;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

}  // namespace

pugi::xml_document parse_xml(std::string const& text, std::string const& part) {
    pugi::xml_document document;
    auto const result =
        document.load_buffer(text.data(), text.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
    if (!result)
        throw Refusal{say("the part {0} of the file is not XML: {1}", part, result.description()),
                      say("open it in the program it was made with and save it again")};
    for (auto const node : document.children())
        if (node.type() == pugi::node_doctype)
            throw Refusal{
                say("the part {0} of the file has a document type declaration", part),
                say("spreadsheet programs do not write one; ask where the file comes from")};
    return document;
}

std::string_view local_name(pugi::xml_node node) {
    return without_prefix(node.name());
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    for (auto const child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
    for (auto const attribute : node.attributes())
        if (without_prefix(attribute.name()) == name) return attribute.value();
    return {};
}

std::string text_of_runs(pugi::xml_node node) {
    std::string text;
    for (auto const child : node.children()) {
        auto const name = local_name(child);
        if (name == "t") text += child.text().get();
        if (name == "r") text += child_of(child, "t").text().get();
    }
    return without_escapes(text);
}

}  // namespace jixiao::xlsx
