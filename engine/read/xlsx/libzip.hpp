#pragma once

#include "system/opened_library.hpp"

#include <zip.h>

namespace jixiao::xlsx {

inline constexpr OpenedLibrary libzip{JIXIAO_LIBZIP, "libzip4"};

JIXIAO_OPENED(libzip, zip_discard)
JIXIAO_OPENED(libzip, zip_error_fini)
JIXIAO_OPENED(libzip, zip_error_init)
JIXIAO_OPENED(libzip, zip_fclose)
JIXIAO_OPENED(libzip, zip_fopen_index)
JIXIAO_OPENED(libzip, zip_fread)
JIXIAO_OPENED(libzip, zip_get_num_entries)
JIXIAO_OPENED(libzip, zip_name_locate)
JIXIAO_OPENED(libzip, zip_open_from_source)
JIXIAO_OPENED(libzip, zip_source_buffer_create)
JIXIAO_OPENED(libzip, zip_source_free)
JIXIAO_OPENED(libzip, zip_stat_index)

}  // namespace jixiao::xlsx
