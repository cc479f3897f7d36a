# Flags travel only through targets; every library of engine/ is one jixiao_module line.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_library(jixiao_warnings INTERFACE)
target_compile_options(jixiao_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: with -O2 and more, "literal" + std::string is taken for overlapping or endless
  # memory.
  target_compile_options(jixiao_warnings INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
if(JIXIAO_WERROR)
  target_compile_options(jixiao_warnings INTERFACE -Werror)
endif()

# The engine is watched, its tests are not: instrumenting Catch2 and RapidCheck takes longer than all
# the rest.
add_library(jixiao_sanitizers INTERFACE)
if(JIXIAO_SANITIZE)
  target_compile_options(jixiao_sanitizers INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# What libFuzzer needs in the rooms that it runs; in all of them it would cost a fifth of the build.
add_library(jixiao_fuzzed INTERFACE)
if(JIXIAO_FUZZ)
  target_compile_options(jixiao_fuzzed INTERFACE
    -fsanitize-coverage=inline-8bit-counters,pc-table,indirect-calls,trace-cmp)
endif()

# The shared library is made of the rooms and shows nothing of them.
function(jixiao_for_the_library target)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
endfunction()

# Parsed once for all rooms. The tidy preset builds without, so every file still names what it uses.
file(WRITE ${CMAKE_BINARY_DIR}/common.cpp "")
add_library(jixiao_common OBJECT ${CMAKE_BINARY_DIR}/common.cpp)
target_precompile_headers(jixiao_common PRIVATE <algorithm> <array> <charconv> <filesystem> <fstream>
  <functional> <map> <memory> <optional> <set> <string> <string_view> <unordered_map> <variant> <vector>
  <fmt/format.h> <boost/date_time/gregorian/greg_date.hpp> <boost/json.hpp>)
jixiao_for_the_library(jixiao_common)
target_link_libraries(jixiao_common PRIVATE fmt::fmt Boost::json Boost::locale jixiao_warnings jixiao_sanitizers)

# jixiao_module(name SOURCES a.cpp … LINKS target … [FUZZED] [PRECOMPILE <header> …]): the library
# jixiao::name of this folder.
function(jixiao_module name)
  cmake_parse_arguments(ARG "FUZZED" "" "SOURCES;LINKS;PRECOMPILE" ${ARGN})
  add_library(jixiao_${name} STATIC ${ARG_SOURCES})
  add_library(jixiao::${name} ALIAS jixiao_${name})
  jixiao_for_the_library(jixiao_${name})
  target_include_directories(jixiao_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
  target_link_libraries(jixiao_${name} PUBLIC ${ARG_LINKS} PRIVATE jixiao_warnings jixiao_sanitizers)
  if(ARG_FUZZED)
    target_link_libraries(jixiao_${name} PRIVATE jixiao_fuzzed)
  endif()
  if(ARG_PRECOMPILE)
    # Grammars keep global parsers of the same short names: they cannot share one unit.
    set_target_properties(jixiao_${name} PROPERTIES UNITY_BUILD OFF)
    target_precompile_headers(jixiao_${name} PRIVATE ${ARG_PRECOMPILE})
  else()
    target_precompile_headers(jixiao_${name} REUSE_FROM jixiao_common)
  endif()
  if(JIXIAO_TIDY)
    set_target_properties(jixiao_${name} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
  endif()
endfunction()
