# Debian packages of what is installed: jixiao, libjixiao<interface>, libjixiao-dev and, where the module is
# built, python3-jixiao. `cmake --workflow --preset package` makes them.
include(GNUInstallDirs)

# What every Debian package has beside its files: the licences and a changelog, the same bytes each time.
set(released "$ENV{SOURCE_DATE_EPOCH}")
if(NOT released)
  execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                  OUTPUT_VARIABLE released OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
set(ENV{SOURCE_DATE_EPOCH} ${released})
string(TIMESTAMP JIXIAO_RELEASED "%a, %d %b %Y %H:%M:%S +0000" UTC)

set(interface ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(program_package jixiao)
set(library_package libjixiao${interface})
set(development_package libjixiao-dev)
set(python_package python3-jixiao)
set(CPACK_COMPONENTS_ALL program library development)
if(JIXIAO_PYTHON)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()
foreach(component ${CPACK_COMPONENTS_ALL})
  set(package ${${component}_package})
  set(folder ${CMAKE_BINARY_DIR}/debian/${package})
  configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/changelog.in ${folder}/changelog @ONLY)
  file(ARCHIVE_CREATE OUTPUT ${folder}/changelog.gz PATHS ${folder}/changelog FORMAT raw COMPRESSION GZip)
  set(beside ${CMAKE_INSTALL_DATADIR}/doc/${package})
  install(FILES ${folder}/changelog.gz DESTINATION ${beside} COMPONENT ${component})
  install(FILES ${PROJECT_SOURCE_DIR}/COPYRIGHT DESTINATION ${beside} RENAME copyright COMPONENT ${component})
endforeach()

# What the program is made of, as SPDX.
find_program(PYTHON3 python3)
if(PYTHON3)
  set(sbom ${CMAKE_BINARY_DIR}/jixiao.spdx.json)
  add_custom_command(OUTPUT ${sbom}
    COMMAND ${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=${released} ${PYTHON3} ${CMAKE_CURRENT_LIST_DIR}/sbom.py
            ${CMAKE_BINARY_DIR} $<TARGET_FILE:jixiao> ${PROJECT_SOURCE_DIR}/COPYRIGHT ${PROJECT_VERSION} ${sbom}
    DEPENDS jixiao ${CMAKE_CURRENT_LIST_DIR}/sbom.py ${PROJECT_SOURCE_DIR}/COPYRIGHT VERBATIM)
  add_custom_target(sbom ALL DEPENDS ${sbom})
  install(FILES ${sbom} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${program_package} COMPONENT program)
else()
  message(STATUS "no python3: no list of parts (SPDX) is made")
endif()

# Packages of one commit are the same bytes, whenever they are made.
file(WRITE ${CMAKE_BINARY_DIR}/debian/date.cmake "set(ENV{SOURCE_DATE_EPOCH} ${released})\n")
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_BINARY_DIR}/debian/date.cmake)

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGE_CONTACT "Jixiao maintainers <jixiao@localhost>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR}/engine/app/library)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME ${program_package})
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "performance indicators kept as plain text
Reads the performance targets of Chinese public bodies as they are written,
compares them with the actuals of each period in YAML, gives red, amber and
green with the reason, and writes the reports and forms that are handed in.")
# Opened by the commands that need them; a plain evaluation needs none of them.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "libxlsxwriter4, libzip4, libssl3")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS
    "libpq5, chromium, fonts-noto-cjk, pandoc, poppler-utils, libreoffice-calc-nogui")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
file(WRITE ${CMAKE_BINARY_DIR}/debian/triggers "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_BINARY_DIR}/debian/triggers)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "engine that evaluates performance indicators
The targets, verdicts and reports of Jixiao for programs of one's own.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME ${development_package})
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library_package} (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "engine that evaluates performance indicators, header
One header, and what find_package(Jixiao) and pkg-config need.")

set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME ${python_package})
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS
    "${library_package} (= ${PROJECT_VERSION}), python3 (>= 3.11), python3 (<< 3.12)")
set(CPACK_DEBIAN_PYTHON_DESCRIPTION "engine that evaluates performance indicators, for Python
The module jixiao: targets, verdicts and reports in Python.")

include(CPack)
