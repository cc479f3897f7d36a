#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <cstdio>
#include <map>
#include <set>
#include <sstream>

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// The text of a quoted line of a .po file, with its escapes undone.
std::string unquoted(std::string const& line) {
    std::string text;
    auto const end = line.rfind('"');
    for (auto at = line.find('"') + 1; at < end; ++at) {
        if (line[at] == '\\' && at + 1 < end)
            ++at, text += line[at] == 'n' ? '\n' : line[at];
        else
            text += line[at];
    }
    return text;
}

/// The translations of a .po file by their English text.
std::map<std::string, std::string> entries_of(std::string const& po) {
    std::map<std::string, std::string> entries;
    std::istringstream lines{po};
    std::string id, translation;
    std::string* filling = nullptr;
    auto const store = [&] {
        if (!id.empty()) entries[id] = translation;
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("msgid ")) {
            store();
            id.clear();
            translation.clear();
            filling = &id;
        } else if (line.starts_with("msgstr ")) {
            filling = &translation;
        } else if (!line.starts_with('"')) {
            continue;
        }
        if (filling) *filling += unquoted(line);
    }
    store();
    return entries;
}

/// Every text that the engine says, as xgettext finds them. Empty where there is no xgettext.
std::map<std::string, std::string> said_in_engine() {
    std::string const command =
        "cd '" JIXIAO_SOURCE_DIR
        "' && find engine -name '*.cpp' -o -name '*.hpp' | sort | "
        "xgettext --keyword=say --from-code=UTF-8 -c++ --no-wrap -f - -o - 2>/dev/null";
    std::string po;
    auto* const pipe = ::popen(command.c_str(), "r");
    if (!pipe) return {};
    char buffer[4096];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        po.append(buffer, got);
    ::pclose(pipe);
    return entries_of(po);
}

std::map<std::string, std::string> translations() {
    std::map<std::string, std::string> all;
    for (auto const& file : fs::directory_iterator{JIXIAO_SOURCE_DIR "/config/messages"})
        if (file.path().filename().string().starts_with("zh_CN"))
            all.merge(entries_of(read_whole(file.path())));
    return all;
}

/// The numbers in braces: {0}, {1} …
std::set<std::string> arguments_of(std::string const& text) {
    std::set<std::string> arguments;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        if (auto const close = text.find('}', at);
            close != std::string::npos && close > at + 1 &&
            text.find_first_not_of("0123456789", at + 1) == close)
            arguments.insert(text.substr(at, close - at + 1));
    return arguments;
}

}  // namespace

TEST_CASE("messages: every sentence is there in Chinese with the same arguments", "[cli]") {
    auto const said = said_in_engine();
    if (said.empty()) {
        WARN("xgettext is not installed: the messages were not checked");
        return;
    }
    CHECK(said.size() > 100);
    auto const chinese = translations();
    for (auto const& [text, ignored] : said) {
        CAPTURE(text);
        auto const found = chinese.find(text);
        CHECK(found != chinese.end());
        if (found == chinese.end()) continue;
        CHECK_FALSE(found->second.empty());
        CHECK(arguments_of(found->second) == arguments_of(text));
    }
}
