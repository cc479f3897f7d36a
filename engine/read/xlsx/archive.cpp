#include "read/xlsx/archive.hpp"

#include "base/refusal.hpp"
#include "read/xlsx/libzip.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::string_view old_office_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

[[noreturn]] void refuse_damaged() {
    throw Refusal{say("the file is damaged"),
                  say("open it in the program it was made with and save it again")};
}

/// A word as the old office files have it in their directories: two bytes a letter.
std::string two_bytes_each(std::string_view word) {
    std::string text;
    for (auto const c : word) (text += c) += '\0';
    return text;
}

[[noreturn]] void refuse_other_format(std::string const& bytes) {
    if (!bytes.starts_with(old_office_file))
        throw Refusal{say("this is not an .xlsx file"), say("save the spreadsheet as .xlsx")};
    if (bytes.find(two_bytes_each("EncryptedPackage")) != std::string::npos)
        throw Refusal{say("the file is password-protected"), say("save it without a password")};
    throw Refusal{say("this is an old .xls or .et file"), say("save the spreadsheet as .xlsx")};
}

[[noreturn]] void refuse_large(Message message) {
    throw Refusal{std::move(message),
                  say("a table contains far less; ask where the file comes from")};
}

zip_stat_t stat_of(zip* archive, zip_uint64_t index) {
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        refuse_damaged();
    return stat;
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Archive::Archive(std::string bytes) : bytes_{std::move(bytes)} {
    if (!bytes_.starts_with("PK")) refuse_other_format(bytes_);
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc{};
    zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!zip_) {
        zip_source_free(source);
        refuse_damaged();
    }
    check_sizes();
}

void Archive::check_sizes() const {
    auto const count = zip_get_num_entries(zip_.get(), 0);
    if (count < 0) refuse_damaged();
    if (static_cast<std::size_t>(count) > most_parts)
        refuse_large(say("the file has {0} parts; the limit is {1}", count, most_parts));
    std::size_t unpacked = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        auto const stat = stat_of(zip_.get(), static_cast<zip_uint64_t>(i));
        if (stat.size > largest_part)
            refuse_large(say("the part {0} is larger than {1} MiB", stat.name, largest_part >> 20));
        if (stat.size > (std::size_t{1} << 20) && stat.size / largest_ratio > stat.comp_size)
            refuse_large(say("the part {0} unpacks to more than {1} times its size", stat.name,
                             largest_ratio));
        unpacked += stat.size;
    }
    if (unpacked > most_unpacked)
        refuse_large(say("the file unpacks to more than {0} MiB", most_unpacked >> 20));
}

std::vector<std::string> Archive::names() const {
    std::vector<std::string> names;
    auto const count = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names.emplace_back(stat_of(zip_.get(), static_cast<zip_uint64_t>(i)).name);
    return names;
}

std::optional<std::string> Archive::read(std::string const& name) const {
    auto const index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    auto const at = static_cast<zip_uint64_t>(index);
    auto const stat = stat_of(zip_.get(), at);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        throw Refusal{say("the file is password-protected"), say("save it without a password")};
    auto const close = [](zip_file_t* file) { zip_fclose(file); };
    std::unique_ptr<zip_file_t, decltype(close)> const file{zip_fopen_index(zip_.get(), at, 0)};
    if (!file) refuse_damaged();
    // One byte more than stated, so that a part that is longer than it says is found out.
    std::string text(stat.size + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        auto const got = zip_fread(file.get(), text.data() + size, text.size() - size);
        if (got < 0) refuse_damaged();
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size != stat.size) refuse_damaged();
    text.resize(size);
    return text;
}

}  // namespace jixiao::xlsx
