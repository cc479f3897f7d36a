#include "tests/fuzz/stored_archive.hpp"

#include <boost/crc.hpp>

#include <cstdint>
#include <initializer_list>

namespace jixiao::tests {
namespace {

void put(std::string& to, std::uint32_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) to += static_cast<char>(number >> 8 * i & 0xFF);
}

/// What the entry of a part and its row in the directory have in common.
std::string facts_of(std::string const& name, std::string const& text) {
    boost::crc_32_type sum;
    sum.process_bytes(text.data(), text.size());
    auto const size = static_cast<std::uint32_t>(text.size());
    std::string facts;
    put(facts, 20, 2);      // the version that is needed
    put(facts, 0x0800, 2);  // names are UTF-8
    put(facts, 0, 2);       // stored
    put(facts, 0, 2);       // time
    put(facts, 0x21, 2);    // day
    put(facts, sum.checksum(), 4);
    put(facts, size, 4);
    put(facts, size, 4);
    put(facts, static_cast<std::uint32_t>(name.size()), 2);
    put(facts, 0, 2);  // no more of it
    return facts;
}

}  // namespace

std::string stored_archive(std::map<std::string, std::string> const& parts) {
    std::string archive, directory;
    for (auto const& [name, text] : parts) {
        auto const begin = static_cast<std::uint32_t>(archive.size());
        auto const facts = facts_of(name, text);
        archive += "PK\x03\x04" + facts + name + text;
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += facts;
        put(directory, 0, 2);  // no comment
        put(directory, 0, 2);  // the first disk
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, begin, 4);
        directory += name;
    }
    auto const count = static_cast<std::uint32_t>(parts.size());
    auto const begin = static_cast<std::uint32_t>(archive.size());
    archive += directory + "PK\x05\x06";
    put(archive, 0, 4);
    put(archive, count, 2);
    put(archive, count, 2);
    put(archive, static_cast<std::uint32_t>(directory.size()), 4);
    put(archive, begin, 4);
    put(archive, 0, 2);
    return archive;
}

}  // namespace jixiao::tests
