#include "CResources.h"
#include "Resource.h"

#include <string.h>

static const unsigned char findings[] = {
#embed "../../Resources/findings.md"
};

static const unsigned char before_you_start[] = {
#embed "../../Resources/pages/before-you-start.md"
};
static const unsigned char enable_sso[] = {
#embed "../../Resources/pages/enable-sso.md"
};
static const unsigned char create_organization[] = {
#embed "../../Resources/pages/create-organization.md"
};
static const unsigned char add_application[] = {
#embed "../../Resources/pages/add-application.md"
};
static const unsigned char name_application[] = {
#embed "../../Resources/pages/name-application.md"
};
static const unsigned char download_metadata[] = {
#embed "../../Resources/pages/download-metadata.md"
};
static const unsigned char set_relay_state[] = {
#embed "../../Resources/pages/set-relay-state.md"
};
static const unsigned char review[] = {
#embed "../../Resources/pages/review.md"
};

static const unsigned char workshop_enable_sso[] = {
#embed "../../Resources/pages/workshop/enable-sso.md"
};
static const unsigned char workshop_create_organization[] = {
#embed "../../Resources/pages/workshop/create-organization.md"
};
static const unsigned char workshop_add_application[] = {
#embed "../../Resources/pages/workshop/add-application.md"
};
static const unsigned char workshop_name_application[] = {
#embed "../../Resources/pages/workshop/name-application.md"
};
static const unsigned char workshop_download_metadata[] = {
#embed "../../Resources/pages/workshop/download-metadata.md"
};
static const unsigned char workshop_set_relay_state[] = {
#embed "../../Resources/pages/workshop/set-relay-state.md"
};

static const unsigned char module_tape[] = {
#embed "../../Resources/tapes/module.tape"
};
static const unsigned char module_admins_tape[] = {
#embed "../../Resources/tapes/module-admins.tape"
};
static const unsigned char sample_metadata[] = {
#embed "../../Resources/samples/metadata.xml"
};
static const unsigned char iam_script[] = {
#embed "../../Resources/iam.sh"
};

static const struct resource resources[] = {
    {"findings.md", findings, sizeof findings},
    {"pages/before-you-start.md", before_you_start, sizeof before_you_start},
    {"pages/enable-sso.md", enable_sso, sizeof enable_sso},
    {"pages/create-organization.md", create_organization, sizeof create_organization},
    {"pages/add-application.md", add_application, sizeof add_application},
    {"pages/name-application.md", name_application, sizeof name_application},
    {"pages/download-metadata.md", download_metadata, sizeof download_metadata},
    {"pages/set-relay-state.md", set_relay_state, sizeof set_relay_state},
    {"pages/review.md", review, sizeof review},
    {"pages/workshop/enable-sso.md", workshop_enable_sso, sizeof workshop_enable_sso},
    {"pages/workshop/create-organization.md", workshop_create_organization, sizeof workshop_create_organization},
    {"pages/workshop/add-application.md", workshop_add_application, sizeof workshop_add_application},
    {"pages/workshop/name-application.md", workshop_name_application, sizeof workshop_name_application},
    {"pages/workshop/download-metadata.md", workshop_download_metadata, sizeof workshop_download_metadata},
    {"pages/workshop/set-relay-state.md", workshop_set_relay_state, sizeof workshop_set_relay_state},
    {"tapes/module.tape", module_tape, sizeof module_tape},
    {"tapes/module-admins.tape", module_admins_tape, sizeof module_admins_tape},
    {"samples/metadata.xml", sample_metadata, sizeof sample_metadata},
    {"iam.sh", iam_script, sizeof iam_script},
};

static const size_t count = sizeof resources / sizeof *resources;

/// The file with this number, counted through both lists; NULL after the last.
static const struct resource *resource(size_t number) {
  if (number < count) return &resources[number];
  return number - count < console_resource_count ? &console_resources[number - count] : NULL;
}

const unsigned char *resource_bytes(const char *name, size_t *length) {
  const struct resource *found;
  for (size_t i = 0; (found = resource(i)) != NULL; i++) {
    if (strcmp(found->name, name) == 0) {
      *length = found->length;
      return found->bytes;
    }
  }
  return NULL;
}

const char *resource_name(size_t number) {
  const struct resource *found = resource(number);
  return found == NULL ? NULL : found->name;
}
