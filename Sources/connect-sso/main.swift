print("connect-sso")
