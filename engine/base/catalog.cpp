#include "base/catalog.hpp"

#include "base/embedded.hpp"

#include <boost/locale/generator.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <boost/locale/util.hpp>

#include <charconv>

namespace jixiao {
namespace {

/// A locale whose only facet of ours is the catalog: numbers and dates stay those of "C".
std::locale locale_of(Language language) {
    if (language == Language::en) return std::locale::classic();
    boost::locale::gnu_gettext::messages_info info;
    info.language = std::string{"zh"};  // plain literals trip g++ 12's -Wmaybe-uninitialized
    info.country = std::string{"CN"};
    info.encoding = "UTF-8";
    info.paths = {"messages"};
    info.domains.emplace_back("jixiao");
    info.callback = [](std::string const& path, std::string const&) {
        auto const content =
            path.find("zh_CN") == std::string::npos ? std::string_view{} : embedded("zh_CN.mo");
        return std::vector<char>(content.begin(), content.end());
    };
    return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

}  // namespace

Catalog::Catalog(Language language) : language_{language}, locale_{locale_of(language)} {}

std::string Catalog::translated(std::string const& text) const {
    if (language_ == Language::en || text.empty()) return text;
    return boost::locale::gettext(text.c_str(), locale_);
}

std::string Catalog::operator()(Message const& message) const {
    if (message.literal) return message.text;
    auto const pattern = translated(message.text);
    std::string shown;
    for (std::size_t at = 0; at < pattern.size();) {
        std::size_t index = 0;
        auto const* const begin = pattern.data() + at + 1;
        auto const* const end = pattern.data() + pattern.size();
        auto const [close, error] =
            pattern[at] == '{' ? std::from_chars(begin, end, index)
                               : std::from_chars_result{begin, std::errc::invalid_argument};
        if (error == std::errc{} && close != end && *close == '}' &&
            index < message.arguments.size()) {
            shown += (*this)(message.arguments[index]);
            at = static_cast<std::size_t>(close - pattern.data()) + 1;
        } else {
            shown += pattern[at++];
        }
    }
    return shown;
}

std::string Catalog::operator()(std::vector<Message> const& messages,
                                std::string_view separator) const {
    std::string joined;
    for (auto const& message : messages) {
        if (!joined.empty()) joined += separator;
        joined += (*this)(message);
    }
    return joined;
}

}  // namespace jixiao
