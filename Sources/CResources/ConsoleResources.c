#include "Resource.h"

static const unsigned char values[] = {
#embed "../../Resources/console/values"
};
static const unsigned char ticks[] = {
#embed "../../Resources/console/ticks"
};
static const unsigned char metadata_xml[] = {
#embed "../../Resources/console/metadata.xml"
};
static const unsigned char certificate_pem[] = {
#embed "../../Resources/console/certificate.pem"
};
static const unsigned char today_account_instance[] = {
#embed "../../Resources/console/today/account-instance.page"
};
static const unsigned char today_add_application[] = {
#embed "../../Resources/console/today/add-application.page"
};
static const unsigned char today_adobe_connect[] = {
#embed "../../Resources/console/today/adobe-connect.page"
};
static const unsigned char today_application[] = {
#embed "../../Resources/console/today/application.page"
};
static const unsigned char today_applications_aws[] = {
#embed "../../Resources/console/today/applications-aws.page"
};
static const unsigned char today_applications[] = {
#embed "../../Resources/console/today/applications.page"
};
static const unsigned char today_certificate[] = {
#embed "../../Resources/console/today/certificate.page"
};
static const unsigned char today_configure[] = {
#embed "../../Resources/console/today/configure.page"
};
static const unsigned char today_connect_home[] = {
#embed "../../Resources/console/today/connect-home.page"
};
static const unsigned char today_connect_instance[] = {
#embed "../../Resources/console/today/connect-instance.page"
};
static const unsigned char today_connect_other_instance[] = {
#embed "../../Resources/console/today/connect-other-instance.page"
};
static const unsigned char today_connect_regions[] = {
#embed "../../Resources/console/today/connect-regions.page"
};
static const unsigned char today_dashboard[] = {
#embed "../../Resources/console/today/dashboard.page"
};
static const unsigned char today_edit_configuration[] = {
#embed "../../Resources/console/today/edit-configuration.page"
};
static const unsigned char today_elsewhere[] = {
#embed "../../Resources/console/today/elsewhere.page"
};
static const unsigned char today_enable[] = {
#embed "../../Resources/console/today/enable.page"
};
static const unsigned char today_help[] = {
#embed "../../Resources/console/today/help.page"
};
static const unsigned char today_left_without_submit[] = {
#embed "../../Resources/console/today/left-without-submit.page"
};
static const unsigned char today_login_admin_dashboard[] = {
#embed "../../Resources/console/today/login-admin-dashboard.page"
};
static const unsigned char today_login_agent_workspace[] = {
#embed "../../Resources/console/today/login-agent-workspace.page"
};
static const unsigned char today_login_another_instance[] = {
#embed "../../Resources/console/today/login-another-instance.page"
};
static const unsigned char today_login_aws_console[] = {
#embed "../../Resources/console/today/login-aws-console.page"
};
static const unsigned char today_login_contact_control_panel[] = {
#embed "../../Resources/console/today/login-contact-control-panel.page"
};
static const unsigned char today_login_error_page[] = {
#embed "../../Resources/console/today/login-error-page.page"
};
static const unsigned char today_login_own_website[] = {
#embed "../../Resources/console/today/login-own-website.page"
};
static const unsigned char today_organization[] = {
#embed "../../Resources/console/today/organization.page"
};
static const unsigned char today_other_application[] = {
#embed "../../Resources/console/today/other-application.page"
};
static const unsigned char today_own_application[] = {
#embed "../../Resources/console/today/own-application.page"
};
static const unsigned char today_portal[] = {
#embed "../../Resources/console/today/portal.page"
};
static const unsigned char today_regions[] = {
#embed "../../Resources/console/today/regions.page"
};
static const unsigned char today_sign_in[] = {
#embed "../../Resources/console/today/sign-in.page"
};
static const unsigned char today_start_url[] = {
#embed "../../Resources/console/today/start-url.page"
};
static const unsigned char today_wrong_region[] = {
#embed "../../Resources/console/today/wrong-region.page"
};
static const unsigned char workshop_add_application[] = {
#embed "../../Resources/console/workshop/add-application.page"
};
static const unsigned char workshop_application[] = {
#embed "../../Resources/console/workshop/application.page"
};
static const unsigned char workshop_applications[] = {
#embed "../../Resources/console/workshop/applications.page"
};
static const unsigned char workshop_configure[] = {
#embed "../../Resources/console/workshop/configure.page"
};
static const unsigned char workshop_connect_instance[] = {
#embed "../../Resources/console/workshop/connect-instance.page"
};
static const unsigned char workshop_dashboard[] = {
#embed "../../Resources/console/workshop/dashboard.page"
};
static const unsigned char workshop_edit_configuration[] = {
#embed "../../Resources/console/workshop/edit-configuration.page"
};
static const unsigned char workshop_elsewhere[] = {
#embed "../../Resources/console/workshop/elsewhere.page"
};
static const unsigned char workshop_enable[] = {
#embed "../../Resources/console/workshop/enable.page"
};
static const unsigned char workshop_left_without_submit[] = {
#embed "../../Resources/console/workshop/left-without-submit.page"
};
static const unsigned char workshop_organization[] = {
#embed "../../Resources/console/workshop/organization.page"
};
static const unsigned char workshop_own_application[] = {
#embed "../../Resources/console/workshop/own-application.page"
};
static const unsigned char workshop_values[] = {
#embed "../../Resources/console/workshop/values"
};

const struct resource console_resources[] = {
    {"console/values", values, sizeof values},
    {"console/ticks", ticks, sizeof ticks},
    {"console/metadata.xml", metadata_xml, sizeof metadata_xml},
    {"console/certificate.pem", certificate_pem, sizeof certificate_pem},
    {"console/today/account-instance.page", today_account_instance, sizeof today_account_instance},
    {"console/today/add-application.page", today_add_application, sizeof today_add_application},
    {"console/today/adobe-connect.page", today_adobe_connect, sizeof today_adobe_connect},
    {"console/today/application.page", today_application, sizeof today_application},
    {"console/today/applications-aws.page", today_applications_aws, sizeof today_applications_aws},
    {"console/today/applications.page", today_applications, sizeof today_applications},
    {"console/today/certificate.page", today_certificate, sizeof today_certificate},
    {"console/today/configure.page", today_configure, sizeof today_configure},
    {"console/today/connect-home.page", today_connect_home, sizeof today_connect_home},
    {"console/today/connect-instance.page", today_connect_instance, sizeof today_connect_instance},
    {"console/today/connect-other-instance.page", today_connect_other_instance, sizeof today_connect_other_instance},
    {"console/today/connect-regions.page", today_connect_regions, sizeof today_connect_regions},
    {"console/today/dashboard.page", today_dashboard, sizeof today_dashboard},
    {"console/today/edit-configuration.page", today_edit_configuration, sizeof today_edit_configuration},
    {"console/today/elsewhere.page", today_elsewhere, sizeof today_elsewhere},
    {"console/today/enable.page", today_enable, sizeof today_enable},
    {"console/today/help.page", today_help, sizeof today_help},
    {"console/today/left-without-submit.page", today_left_without_submit, sizeof today_left_without_submit},
    {"console/today/login-admin-dashboard.page", today_login_admin_dashboard, sizeof today_login_admin_dashboard},
    {"console/today/login-agent-workspace.page", today_login_agent_workspace, sizeof today_login_agent_workspace},
    {"console/today/login-another-instance.page", today_login_another_instance, sizeof today_login_another_instance},
    {"console/today/login-aws-console.page", today_login_aws_console, sizeof today_login_aws_console},
    {"console/today/login-contact-control-panel.page", today_login_contact_control_panel, sizeof today_login_contact_control_panel},
    {"console/today/login-error-page.page", today_login_error_page, sizeof today_login_error_page},
    {"console/today/login-own-website.page", today_login_own_website, sizeof today_login_own_website},
    {"console/today/organization.page", today_organization, sizeof today_organization},
    {"console/today/other-application.page", today_other_application, sizeof today_other_application},
    {"console/today/own-application.page", today_own_application, sizeof today_own_application},
    {"console/today/portal.page", today_portal, sizeof today_portal},
    {"console/today/regions.page", today_regions, sizeof today_regions},
    {"console/today/sign-in.page", today_sign_in, sizeof today_sign_in},
    {"console/today/start-url.page", today_start_url, sizeof today_start_url},
    {"console/today/wrong-region.page", today_wrong_region, sizeof today_wrong_region},
    {"console/workshop/add-application.page", workshop_add_application, sizeof workshop_add_application},
    {"console/workshop/application.page", workshop_application, sizeof workshop_application},
    {"console/workshop/applications.page", workshop_applications, sizeof workshop_applications},
    {"console/workshop/configure.page", workshop_configure, sizeof workshop_configure},
    {"console/workshop/connect-instance.page", workshop_connect_instance, sizeof workshop_connect_instance},
    {"console/workshop/dashboard.page", workshop_dashboard, sizeof workshop_dashboard},
    {"console/workshop/edit-configuration.page", workshop_edit_configuration, sizeof workshop_edit_configuration},
    {"console/workshop/elsewhere.page", workshop_elsewhere, sizeof workshop_elsewhere},
    {"console/workshop/enable.page", workshop_enable, sizeof workshop_enable},
    {"console/workshop/left-without-submit.page", workshop_left_without_submit, sizeof workshop_left_without_submit},
    {"console/workshop/organization.page", workshop_organization, sizeof workshop_organization},
    {"console/workshop/own-application.page", workshop_own_application, sizeof workshop_own_application},
    {"console/workshop/values", workshop_values, sizeof workshop_values},
};

const size_t console_resource_count = sizeof console_resources / sizeof *console_resources;
