"""What a site contains: its pages, the parts that all of its apps share, and what each app brings."""
