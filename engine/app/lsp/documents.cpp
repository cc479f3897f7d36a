#include "app/lsp/documents.hpp"

#include "app/lsp/message.hpp"
#include "base/byte_order_mark.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace {

Text changed(Text const& text, boost::json::object const& change, Encoding encoding) {
    auto const inserted = text_at(change, "text");
    if (!change.contains("range")) return Text{std::string{without_mark(inserted)}};
    auto const& range = object_at(change, "range");
    auto const begin = text.offset(read_position(object_at(range, "start")), encoding);
    auto const end = text.offset(read_position(object_at(range, "end")), encoding);
    if (end < begin) throw Fault{Code::invalid_params, "the range ends before it begins"};
    auto bytes = text.bytes();
    bytes.replace(begin, end - begin, inserted);
    return Text{std::move(bytes)};
}

}  // namespace

Outline const& Document::outline() const {
    if (!known_outline) known_outline = std::make_shared<Outline const>(text->bytes());
    return *known_outline;
}

FileKind Document::kind() const {
    if (!known_kind)
        known_kind = kind_of(path.value_or(std::filesystem::path{}), text->bytes(), outline());
    return *known_kind;
}

void Documents::open(Document document) {
    auto uri = document.uri;
    all_.insert_or_assign(std::move(uri), std::move(document));
}

void Documents::change(std::string const& uri, std::int64_t version,
                       boost::json::array const& changes, Encoding encoding) {
    auto& document = const_cast<Document&>(at(uri));
    auto text = document.text;
    for (auto const& change : changes) {
        if (!change.is_object()) throw Fault{Code::invalid_params, "a change is an object"};
        text = std::make_shared<Text const>(changed(*text, change.get_object(), encoding));
    }
    document.text = std::move(text);
    document.version = version;
    document.known_outline.reset();
    document.known_kind.reset();
}

Document const& Documents::at(std::string const& uri) const {
    auto const found = all_.find(uri);
    if (found == all_.end()) throw Fault{Code::invalid_params, uri + " is not open"};
    return found->second;
}

Document const* Documents::of_path(std::filesystem::path const& path) const {
    for (auto const& [uri, document] : all_)
        if (document.path == path) return &document;
    return nullptr;
}

}  // namespace jixiao::lsp
